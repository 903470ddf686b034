"""Made-up letters: who takes part, and what is named."""

from pyoxigraph import Literal, NamedNode, Quad

from probation_graph.graph.record import Record, Source
from probation_graph.ontology.names import TERMS, Names, slug
from probation_graph.ontology.terms import RDF_TYPE

NAMES = Names()
XSD = "http://www.w3.org/2001/XMLSchema#"


class Letter:
    """A document about an area; each thing is named on a passage of its own."""

    def __init__(self, seed: str, area: str) -> None:
        self.source = Source.of(seed.encode(), ".txt")
        self.key = self.source.key
        self.graph = NamedNode(NAMES.document(self.key))
        self.quads: list[Quad] = []
        self.count = 0
        unit = self.say(
            f"provisional/{self.key}/partnership/{slug(area)}", "Partnership", name=area
        )
        inspection = self.say(f"inspection/{self.key}-x/2023", "Inspection", ofUnit=unit)
        self.say(f"document/{self.key}", "Document", about=inspection)

    def say(self, short: str, cls: str, **values) -> NamedNode:
        subject = NamedNode(NAMES.iri(short))
        said = {"name": short, **values}
        self.quads.append(self.quad(subject, RDF_TYPE, NamedNode(f"{TERMS}{cls}")))
        for local, value in said.items():
            for one in value if isinstance(value, list) else [value]:
                self.quads.append(self.quad(subject, f"{TERMS}{local}", plain(one)))
        return subject

    def quad(self, subject, predicate, value) -> Quad:
        return Quad(subject, NamedNode(predicate), value, self.graph)

    def passage(self, quote: str) -> NamedNode:
        self.count += 1
        return self.say(
            f"passage/{self.key}/1-{self.count}-{self.count + 1}", "Passage", quote=quote,
            prefix="said by ", suffix=" in May", page=self.count, inDocument=self.graph,
        )  # fmt: skip

    def body(self, name: str, cls: str = "Team", **more) -> str:
        """A provisional body; its identifier."""
        short = f"provisional/{self.key}/{cls.lower()}/{slug(name)}"
        self.name(self.say(short, cls, name=name, provisional=True, **more), name)
        return short

    def name(self, thing: NamedNode | str, words: str) -> None:
        named = NamedNode(NAMES.iri(thing)) if isinstance(thing, str) else thing
        self.say(
            f"mention/{self.key}/{self.count + 1}", "Mention", words=words, mentionOf=named,
            supportedBy=self.passage(words),
        )  # fmt: skip

    def person(self, name: str, body: str | None = None, post: str | None = None) -> str:
        """Someone who takes part, for a body (an identifier), in a post; their identifier."""
        within = self.key if body is None else body.rsplit("/", 1)[-1]
        person = f"person/{within}/{slug(name)}"
        more = {} if body is None else {"onBehalfOf": NamedNode(NAMES.iri(body))}
        if post is not None:
            held = self.say(f"provisional/{self.key}/post/{slug(post)}", "Post", name=post)
            more["holdsPost"] = held
        self.say(
            f"participation/{self.key}/{self.count + 1}", "Participation",
            participant=self.say(person, "Person", name=name), supportedBy=self.passage(name), **more,
        )  # fmt: skip
        return person

    def put(self, record: Record) -> None:
        record.put(self.key, self.quads, self.source)


def plain(value):
    if isinstance(value, NamedNode):
        return value
    kind = (
        "boolean" if isinstance(value, bool) else "integer" if isinstance(value, int) else "string"
    )
    return Literal(
        str(value).lower() if kind == "boolean" else str(value), datatype=NamedNode(f"{XSD}{kind}")
    )
