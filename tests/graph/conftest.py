"""Records for the tests of views: made-up letters, as the quads of their documents."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.graph.record import Record, Source
from probation_graph.graph.settings import Settings
from probation_graph.ontology.names import TERMS, Names
from probation_graph.ontology.terms import RDF_TYPE

NAMES = Names()
XSD = "http://www.w3.org/2001/XMLSchema#"
DATES = {10: "date", 7: "gYearMonth"}
Value = str | int | bool | Decimal | NamedNode


def thing(short: str) -> NamedNode:
    return NamedNode(NAMES.iri(short))


def literal(local: str, value: Value) -> NamedNode | Literal:
    if isinstance(value, NamedNode):
        return value
    if isinstance(value, bool):
        return Literal(str(value).lower(), datatype=NamedNode(f"{XSD}boolean"))
    if isinstance(value, int | Decimal):
        kind = "integer" if isinstance(value, int) else "decimal"
        return Literal(str(value), datatype=NamedNode(f"{XSD}{kind}"))
    if local == "date":
        return Literal(value, datatype=NamedNode(f"{XSD}{DATES[len(value)]}"))
    return Literal(value)


class Letter:
    """A made-up letter: a document with passages, findings and a board that it alone names."""

    def __init__(self, seed: str, date: str, board: str) -> None:
        self.board = board  # the class of the board
        self.source = Source.of(seed.encode(), ".txt")
        self.key = self.source.key
        self.graph = NamedNode(NAMES.document(self.key))
        self.quads: list[Quad] = []
        self.document(date)

    def say(self, short: str, cls: str, **values: Value | list[Value]) -> NamedNode:
        subject = thing(short)
        self.quads.append(
            Quad(subject, NamedNode(RDF_TYPE), NamedNode(f"{TERMS}{cls}"), self.graph)
        )
        for local, value in {"name": short, **values}.items():
            for one in value if isinstance(value, list) else [value]:
                predicate = NamedNode(f"{TERMS}{local}")
                self.quads.append(Quad(subject, predicate, literal(local, one), self.graph))
        return subject

    def document(self, date: str) -> None:
        counts = ("pageCount", "blockCount", "claimedCount", "boilerplateCount", "unclaimedCount")
        self.say(
            f"document/{self.key}",
            "Document",
            title=f"Letter {self.key}",
            date=date,
            documentKind="regional_letter",
            kindReason="made up",
            sha256=self.source.name.removesuffix(".txt"),
            mediaType="text/plain",
            reader="made up",
            **dict.fromkeys(counts, 3),
        )

    def passage(self, start: int, quote: str) -> NamedNode:
        return self.say(
            f"passage/{self.key}/1-{start}-{start + len(quote)}",
            "Passage",
            quote=quote,
            prefix="",
            suffix="“after”",
            page=1,
            boxes="[]",
            pageWidth=Decimal("595.30"),
            pageHeight=Decimal("842.0"),
            inDocument=self.graph,
        )

    def finding(self, position: int, text: str) -> NamedNode:
        """A finding on the work of a unit, which mentions a board that partners the region."""
        inspection = self.say(
            "inspection/N55KIR/2023", "Inspection", ofUnit=thing("pdu/N55KIR"), year=2023
        )
        passage = self.passage(position * 100, text)
        finding = self.say(
            f"finding/N55KIR/2023/{self.key}/strength/{position}",
            "Strength",
            text=text,
            section="Staff",
            position=position,
            polarity="strength",
            polarityBasis="heading",
            arisesFrom=inspection,
            supportedBy=[passage, self.passage(position * 100 + 50, "again")],
            inferred=["section", "position"],
        )
        board = self.say(
            f"provisional/{self.key}/board/harbour",
            self.board,
            name="harbour board",
            alias=["the board", "HB"],
            provisional=True,
        )
        place = f"{self.key}/1-{position * 100}"
        self.say(
            f"mention/{place}-{position * 100 + 9}",
            "Mention",
            words="the board",
            mentionOf=board,
            mentionedIn=finding,
            supportedBy=passage,
        )
        self.say(
            f"relation/{place}-1",
            "StatedRelation",
            relationSubject=board,
            relation="partner_of",
            relationObject=thing("region/N55"),
            statedIn=finding,
            supportedBy=passage,
        )
        return finding

    def put(self, record: Record) -> str:
        record.put(self.key, self.quads, self.source)
        return self.key


def letter(seed: str, findings: int = 3, date: str = "2023-03-30", board: str = "Board") -> Letter:
    made = Letter(seed, date, board)
    for position in range(1, findings + 1):
        made.finding(position, f"{seed}: finding {position}, as it’s “said”.")
    return made


@pytest.fixture
def make_letter() -> Callable[..., Letter]:
    """Makes a letter from a seed; the same seed gives the same letter."""
    return letter


@pytest.fixture
def engine_settings(request, engines) -> Settings:
    """The settings of the engine in turn, for another process."""
    return request.getfixturevalue(f"{engines.kind}_settings")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A record with two letters."""
    made = Record(tmp_path / "data")
    letter("first").put(made)
    letter("second", date="2024-01-01").put(made)
    return made
