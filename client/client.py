"""The client: a method for each thing that an analyst asks of a server."""

import os
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import httpx2 as httpx

from probation_graph.client.answer import Answer, of_sparql
from probation_graph.client.question import Question, question
from probation_graph.client.telling import taken
from probation_graph.client.things import (
    Candidate,
    Document,
    Evidence,
    Export,
    Judgement,
    Outcome,
    evidence,
)
from probation_graph.client.transport import Transport, content
from probation_graph.client.uploading import media_type, read_upload

PAGE = 1000  # things asked for at a time
TIMEOUT = 60.0  # seconds
RESULTS = "application/sparql-results+json"


class Client:
    """A server at `base_url`; to be closed, or used in a `with`.

    What changes anything needs the server's `token`. `timeout` is in seconds. Every method raises
    Problem where the server says no, and NotAnswering where it says nothing; a server that is
    busy is asked again, unless the request would change something.
    """

    def __init__(self, base_url: str, token: str | None = None, timeout: float = TIMEOUT) -> None:
        self._server = Transport(base_url, token, timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._server.close()

    # Questions and queries

    def questions(self) -> list[Question]:
        """The questions that have a name."""
        return [question(each) for each in self._server.json("/questions")]

    def ask(self, name: str, *, language: str | None = None, **params: Any) -> Answer:
        """The answer to a named question, asked in "cypher" (the default) or "sparql"."""
        given = {key: _written(value) for key, value in params.items() if value is not None}
        if language is not None:
            given["language"] = language
        answer = self._server.read("GET", f"/questions/{_quoted(name)}", params=given)
        rows = content(answer)
        truncated = answer.headers.get("X-Truncated") == "true"
        columns = tuple(rows[0]) if rows else self._columns(name)
        return Answer(columns, rows, truncated)

    def cypher(
        self, query: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None
    ) -> Answer:
        """The answer to a query of your own in Cypher, read only."""
        body: dict[str, Any] = {"query": query, "parameters": dict(parameters or {})}
        if limit is not None:
            body["limit"] = limit
        told = content(self._server.read("POST", "/cypher", json=body))
        return Answer(tuple(told["columns"]), told["rows"], told["truncated"])

    def sparql(self, query: str) -> Answer:
        """The rows of a SELECT."""
        return of_sparql(content(self._sparql(query, RESULTS)))

    def holds(self, query: str) -> bool:
        """What an ASK says."""
        return bool(content(self._sparql(query, RESULTS))["boolean"])

    def construct(self, query: str, media_type: str = "text/turtle") -> str:
        """The graph of a CONSTRUCT or DESCRIBE."""
        return self._sparql(query, media_type).text

    # Documents and things

    def documents(self) -> list[Document]:
        """The documents of the record, by date."""
        pages = self._server.pages("/documents")
        return [taken(Document, each) for page in pages for each in content(page)]

    def document(self, key: str) -> Document:
        """One document, with its coverage, its checks and the pictures of its pages."""
        return taken(Document, self._server.json(f"/documents/{_quoted(key)}"))

    def entities(
        self, q: str, kind: str | None = None, limit: int | None = None
    ) -> list[dict[str, Any]]:
        """Things by words of their name: `id`, `name`, `kind` and more; all of them, or so many."""
        wanted = PAGE if limit is None else min(limit, PAGE)
        pages = self._server.pages("/entities", q=q, kind=kind, limit=wanted)
        return list(islice((each for page in pages for each in content(page)), limit))

    def search(self, q: str, page: int = 1, **filters: str) -> dict[str, Any]:
        """One page of whatever holds the words, best first: `total`, `results` and `facets`.

        Filters are those of the facets: kind, region, unit, document, section, polarity; and
        date_from, date_to.
        """
        found: dict[str, Any] = self._server.json("/search", q=q, page=page, **filters)
        return found

    def entity(self, id: str) -> dict[str, Any]:
        """All properties of one thing."""
        found: dict[str, Any] = self._server.json(f"/entities/{_quoted(id)}")
        return found

    def neighbours(self, id: str, relation: str | None = None) -> list[dict[str, Any]]:
        """Everything that one thing is tied to."""
        path = f"/entities/{_quoted(id)}/neighbours"
        pages = self._server.pages(path, relation=relation, limit=PAGE)
        return [each for page in pages for each in content(page)["neighbours"]]

    def evidence(self, id: str) -> Evidence:
        """The words behind a fact, or behind a passage."""
        return evidence(self._server.json(f"/evidence/{_quoted(id)}"))

    def evidence_picture(self, id: str, page: int | None = None, width: int | None = None) -> bytes:
        """The page with the passage marked, as PNG; `width` in pixels."""
        params = {"page": page, "width": width}
        given = {name: value for name, value in params.items() if value is not None}
        return self._server.read("GET", f"/evidence/{_quoted(id)}.png", params=given).content

    # Files

    def exports(self) -> list[Export]:
        """The forms in which the whole graph can be had."""
        return [taken(Export, each) for each in self._server.json("/export")]

    def export(self, format: str, path: str | os.PathLike[str]) -> Path:
        """Write the whole graph to a file, which is there when it is whole."""
        target = Path(path)
        unfinished = target.with_name(f"{target.name}.unfinished")
        try:
            source = f"/export/{_quoted(format)}"
            with self._server.stream(source) as chunks, unfinished.open("wb") as file:
                file.writelines(chunks)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        return target

    # Identities

    def review(
        self, kind: str | None = None, everything: bool = False, limit: int | None = None
    ) -> list[Candidate]:
        """Likely pairs and provisional bodies, the best first; all of them, or so many."""
        asked = {"kind": kind, "all": "true" if everything else None}
        wanted = PAGE if limit is None else min(limit, PAGE)
        pages = self._server.pages("/review", **asked, limit=wanted)
        found = (each for page in pages for each in content(page)["candidates"])
        return [taken(Candidate, each) for each in islice(found, limit)]

    def judgements(self) -> list[Judgement]:
        """All judgements, the earliest first."""
        pages = self._server.pages("/review/judgements")
        return [taken(Judgement, each) for page in pages for each in content(page)]

    def judge(
        self, first: str, second: str, verdict: str, by: str, why: str | None = None
    ) -> Judgement:
        """Say that two things are "same", "different", or that you are "unsure"."""
        body = {"first": first, "second": second, "verdict": verdict, "by": by, "why": why}
        made = self._server.write("POST", "/review/judgements", json=body)
        return taken(Judgement, content(made))

    def take_back(self, id: str, by: str, why: str | None = None) -> Judgement:
        """Undo a judgement; it stays on record."""
        params = {"by": by} if why is None else {"by": by, "why": why}
        path = f"/review/judgements/{_quoted(id)}"
        return taken(Judgement, content(self._server.write("DELETE", path, params=params)))

    # Bringing in and taking out

    def bring_in(self, path: str | os.PathLike[str], wait: float | None = None) -> Outcome:
        """Bring in a PDF or a text file, and wait until it is read: `wait` seconds, or as long as
        it takes. Raises UploadFailed where it cannot be read, NotReadable where it is neither."""
        file = Path(path)
        return read_upload(self._server, file.read_bytes(), media_type(file), wait)

    def withdraw(self, key: str) -> None:
        """Take out a document, with everything that only it supports."""
        self._server.write("DELETE", f"/documents/{_quoted(key)}")

    def _columns(self, name: str) -> tuple[str, ...]:
        """The columns of a question that gave no row."""
        known = next(each for each in self.questions() if each.name == name)
        return tuple(column.name for column in known.columns)

    def _sparql(self, query: str, accept: str) -> httpx.Response:
        headers = {"Content-Type": "application/sparql-query", "Accept": accept}
        return self._server.read("POST", "/sparql", content=query, headers=headers)


def _quoted(identifier: str) -> str:
    """An identifier in a path; one that would lead elsewhere stays in its place."""
    if {".", ".."}.isdisjoint(identifier.split("/")):
        return quote(identifier, safe="/:")
    return quote(identifier, safe="").replace(".", "%2E")


def _written(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value
