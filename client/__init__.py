"""A typed client of the HTTP API: questions, documents, evidence and exports from Python.

from probation_graph.client import Client

with Client("http://127.0.0.1:8000") as graph:
    for row in graph.ask("recommendations", unit="Kirklees").rows:
        print(row["number"], row["text"])
"""

from probation_graph.client.answer import Answer
from probation_graph.client.client import Client
from probation_graph.client.errors import (
    BadRequest,
    Busy,
    ClientError,
    NotAllowed,
    NotAnswering,
    NotFound,
    NotInstalled,
    NotReadable,
    Problem,
    ServerFault,
    TooLong,
    TooSlow,
    UploadFailed,
)
from probation_graph.client.question import Column, Parameter, Question
from probation_graph.client.things import (
    Candidate,
    Document,
    Evidence,
    Export,
    Judgement,
    Outcome,
    Passage,
)

__all__ = [
    "Answer",
    "BadRequest",
    "Busy",
    "Candidate",
    "Client",
    "ClientError",
    "Column",
    "Document",
    "Evidence",
    "Export",
    "Judgement",
    "NotAllowed",
    "NotAnswering",
    "NotFound",
    "NotInstalled",
    "NotReadable",
    "Outcome",
    "Parameter",
    "Passage",
    "Problem",
    "Question",
    "ServerFault",
    "TooLong",
    "TooSlow",
    "UploadFailed",
]
