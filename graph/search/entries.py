"""Entries of the search index: what is found, and what it can be filtered by."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from probation_graph.graph.search.families import FAMILIES, Family
from probation_graph.graph.search.statements import Statements, span

REPEATED_BY = ("Finding", "Recommendation", "ActionPlanEntry")  # these hold their passages' words
ONLY_NAMES = ("Mention",)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is printed. Sorts as documents are read: by date, then page."""

    date: str
    document: str
    page: int
    first: int


@dataclass(frozen=True)
class Entry:
    """One thing that can be found; `facets` are pairs of a filter and a value."""

    id: str
    family: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    text: str
    place: Place | None
    facets: frozenset[tuple[str, str]] = field(default_factory=frozenset)


class Entries:
    """Makes the entries of what a view says."""

    def __init__(self, said: Statements) -> None:
        self.said = said
        self.supported: dict[str, list[str]] = defaultdict(list)  # facts by passage
        self.tied: dict[str, set[str]] = defaultdict(set)  # facts by what they name
        for thing, values in said.values.items():
            for passage in values.get("supportedBy", ()):
                self.supported[passage].append(thing)
            for body in (*values.get("addressedTo", ()), *values.get("concerns", ())):
                self.tied[body].add(thing)
            for body in values.get("mentionOf", ()):
                self.tied[body].update(values.get("mentionedIn", ()))

    def __iter__(self) -> Iterator[Entry]:
        for thing in sorted(self.said.classes):
            family = next((f for f in FAMILIES if self.said.is_a(thing, *f.classes)), None)
            if family is not None and not self._is_repeated(thing, family):
                yield self._entry(thing, family)

    def _entry(self, thing: str, family: Family) -> Entry:
        said = self.said
        name = said.one(thing, "name") or thing
        aliases = [
            *said.all(thing, "name")[1:],
            *said.all(thing, "alias"),
            *said.all(thing, "code"),
        ]
        text = "" if family.text is None else " ".join(said.all(thing, family.text))
        return Entry(
            id=thing,
            family=family.code,
            kind=said.kind(thing),
            name=name if family.named else "",
            aliases=tuple(dict.fromkeys(aliases)) if family.named else (),
            text="" if text == name and family.named else text,
            place=self.place(thing),
            facets=frozenset(self._facets(thing, family)),
        )

    def _is_repeated(self, thing: str, family: Family) -> bool:
        """Whether a passage's words are found already, with the fact or the name they are."""
        if family.code != "passages":
            return False
        facts = self.supported.get(thing, [])
        repeats = any(self.said.is_a(fact, *REPEATED_BY) for fact in facts)
        return repeats or (bool(facts) and all(self.said.is_a(f, *ONLY_NAMES) for f in facts))

    def place(self, thing: str) -> Place | None:
        """The first place where a thing is printed; of a document, its beginning."""
        said = self.said
        if said.is_a(thing, "Document"):
            return Place(said.one(thing, "date") or "", thing.rpartition("/")[2], 1, 0)
        passages = [thing] if said.is_a(thing, "Passage") else said.all(thing, "supportedBy")
        return min(map(self._where, passages), default=None, key=_in_time)

    def _where(self, passage: str) -> Place:
        document = self.said.one(passage, "inDocument") or ""
        page = self.said.one(passage, "page") or "0"
        date = self.said.one(document, "date") or ""
        return Place(date, document.rpartition("/")[2], int(page), span(passage)[0])

    def _facets(self, thing: str, family: Family) -> Iterator[tuple[str, str]]:
        said = self.said
        yield from (("kind", code) for code in {family.code, said.kind(thing)})
        yield from (("document", key) for key in said.said.get(thing, ()))
        yield from (("section", section) for section in said.all(thing, "section"))
        yield from (("polarity", polarity) for polarity in said.all(thing, "polarity"))
        units = {unit for each in (thing, *self._around(thing)) for unit in self.units(each)}
        yield from (("unit", unit) for unit in units)
        for unit in units:
            parents = said.all(unit, "unitOf") or ([unit] if said.is_a(unit, "Region") else [])
            yield from (("region", region) for region in parents)

    def _around(self, thing: str) -> set[str]:
        """The facts whose units are a thing's own: those that name it, or rest on it."""
        return self.tied.get(thing, set()) | set(self.supported.get(thing, ()))

    def units(self, thing: str) -> set[str]:
        """The inspected units that a thing is said of."""
        said = self.said
        if said.is_a(thing, "ProbationDeliveryUnit", "Region"):
            return {thing}
        inspections = said.all(thing, "arisesFrom") + said.all(thing, "about")
        found = {unit for each in inspections for unit in said.all(each, "ofUnit")}
        return found | set(said.all(thing, "ofUnit"))


def _in_time(place: Place) -> tuple[bool, str, str, int, int]:
    """What has a date comes first."""
    return (not place.date, place.date, place.document, place.page, place.first)
