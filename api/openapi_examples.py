"""Examples of parameters and answers for the OpenAPI description, from the sample letter; and words
for parameters that mean the same wherever they are."""

from typing import Any

DOCUMENT = "26338ff1bd7b"
RECOMMENDATION = "recommendation/N55SHF/2023/9"
SHEFFIELD = "pdu/N55SHF"
UPLOAD = "6f1c0e1f9a5e4f7c8d0b2a4c6e8f0a1b"
# By a path's beginning; the first that fits.
PATHS: tuple[tuple[str, str, Any], ...] = (
    ("/documents/", "id", DOCUMENT),
    ("/documents/", "n", 13),
    ("/uploads/", "id", UPLOAD),
    ("/evidence/", "id", RECOMMENDATION),
    ("/entities/", "id", SHEFFIELD),
    ("/review/judgements/", "id", "judgement/board/first/board/second"),
    ("/browser/", "name", "style.grass"),
    ("/export/", "format", "turtle"),
    ("/ontology/", "name", "Recommendation"),
    ("/id/", "id", RECOMMENDATION),
    ("/graph/", "name", "ontology"),
    ("/search", "q", "police"),
    ("/entities", "q", "police"),
    ("/review/judgements/", "by", "A. Reader"),
    ("/", "limit", 10),
)
ANSWERS: dict[str, Any] = {
    "/health": {"status": "ok"},
    "/ready": {
        "ready": True,
        "record": "3f1c…",
        "views": [{"name": "property graph", "current": True, "engine": "embedded"}],
        "uploads": 0,
    },
    "/export": [
        {
            "format": "turtle",
            "title": "RDF in Turtle",
            "media_type": "text/turtle",
            "export": "/export/turtle",
        }
    ],
}
TEXTS = {
    "/metrics": 'probation_graph_requests_total{method="GET",route="/health",status="200"} 1.0',
    "/ontology": "pg:Recommendation a owl:Class .",
    "/.well-known/void": "<https://w3id.org/probation-graph/id/dataset> a void:Dataset .",
}
MEANT = {
    "id": "the identifier of the thing, as answers have it",
    "name": "its name",
    "kind": "only this kind, by its code",
    "region": "only this region, by its code",
    "unit": "only this unit, by its code",
    "document": "only this document, by its key",
    "section": "only this section",
    "polarity": "only this polarity",
    "page": "which page, from 1",
    "size": "how many on a page",
    "width": "in pixels",
}
BODIES: dict[str, Any] = {
    "application/x-www-form-urlencoded": {
        "query": "SELECT ?class WHERE { ?thing a ?class } LIMIT 10"
    },
    "text/plain": "HM Inspectorate of Probation\n\nDear Ms Smith, …",
}
JUDGED = {
    "first": "provisional/26338ff1bd7b/board/race-inclusion-group",
    "second": "provisional/26338ff1bd7b/board/strategic-inclusion-group",
    "verdict": "different",
    "by": "A. Reader",
    "why": "two groups of one list",
}


def add_examples(path: str, operation: dict[str, Any]) -> None:
    """Give an operation's parameters, body and answer their examples, where they have none."""
    for parameter in operation.get("parameters", ()):
        if parameter["name"] in MEANT and "description" not in parameter:
            parameter["description"] = MEANT[parameter["name"]]
        known = {"example", "examples"} & {*parameter, *parameter["schema"]}
        for beginning, name, example in PATHS:
            if not known and path.startswith(beginning) and parameter["name"] == name:
                parameter["example"] = example
                break
    for kind, body in operation.get("requestBody", {}).get("content", {}).items():
        if kind in BODIES:
            body.setdefault("example", BODIES[kind])
        elif path == "/review/judgements":
            body.setdefault("example", JUDGED)
    answer = operation["responses"].get("200", {}).get("content", {})
    if path in ANSWERS:
        answer["application/json"].setdefault("example", ANSWERS[path])
    if path in TEXTS:
        kind = "text/plain" if "text/plain" in answer else "text/turtle"
        answer[kind].setdefault("example", TEXTS[path])
