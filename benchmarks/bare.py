"""A bare FastAPI application with one route that answers with the bytes of a file."""

import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from fastapi.responses import Response


def main(body: str, port: str) -> None:
    app, content = FastAPI(), Path(body).read_bytes()

    @app.get("/health")
    async def same() -> Response:
        return Response(content, media_type="application/json")

    uvicorn.run(app, port=int(port), log_level="warning")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[-1])
