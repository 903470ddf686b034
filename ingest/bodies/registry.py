"""The register of one document's bodies: those of the gazetteer that it names, and its own.

Names that differ only in capitals, number, "&" or a defined abbreviation are one body's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from probation_graph.ingest.bodies.coinage import Coinage
from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.words import name_key
from probation_graph.ontology.gazetteer import Entry, Gazetteer
from probation_graph.ontology.model import model
from probation_graph.ontology.names import Names, slug

# Classes whose names are names only in capitals: "a domestic abuse project" is no one charity's.
CAPITALISED = ("Post", "Place", "VoluntaryOrganisation", "Company")
SHORT_FORM = 2  # words that a short form of a longer name keeps at least: "business plan"


@dataclass(slots=True)
class Draft:
    """A body of this document; `names` as printed, the first one its name."""

    iri: str
    cls: str
    names: list[str]

    def add(self, name: str) -> None:
        """Note one more name, unless it differs in capitals alone."""
        if name.casefold() not in {known.casefold() for known in self.names}:
            self.names.append(name)


@dataclass(slots=True)
class Registry:
    """Bodies by IRI; `long_forms` are keys of long forms by the key of their abbreviation."""

    document: str
    names: Names
    gazetteer: Gazetteer
    long_forms: Mapping[str, tuple[str, ...]]
    drafts: dict[str, Draft] = field(default_factory=dict)
    other_names: dict[str, list[str]] = field(default_factory=dict)  # of gazetteer bodies
    _by_key: dict[tuple[str, ...], str] = field(default_factory=dict)

    def coin(self, coinage: Coinage) -> str:
        """The IRI of what these words name, registered where it is new."""
        known = self._known(coinage)
        if known is not None:
            self._note(known, (coinage.name, *coinage.aliases))
            return known
        draft = self._draft(coinage.cls, coinage.name)
        for name in coinage.aliases:
            draft.add(name)
            self._by_key.setdefault(self._key(name), draft.iri)
        return draft.iri

    def adopt(self, body: Body) -> None:
        """Register a body that is this document's own and was found before its names were read."""
        draft = self._draft(body.cls, body.name)
        for alias in body.aliases:
            draft.add(alias)
            self._by_key.setdefault(self._key(alias), draft.iri)

    def provisional(self, cls: str, name: str) -> str:
        """The IRI of a body of this document with this class and name."""
        return self._draft(cls, name).iri

    def body(self, iri: str) -> Body:
        """The body of an IRI; a gazetteer's keeps its name."""
        draft = self.drafts.get(iri)
        if draft is not None:
            return Body(iri, draft.cls, draft.names[0], tuple(draft.names[1:]), provisional=True)
        entry = self.gazetteer.entries[iri]
        return Body(iri, entry.cls, entry.name, entry.aliases)

    def cls(self, iri: str) -> str:
        """The class of a body."""
        draft = self.drafts.get(iri)
        return self.gazetteer.entries[iri].cls if draft is None else draft.cls

    def is_a(self, iri: str, classes: Iterable[str]) -> bool:
        """Whether a body is of one of these classes or below."""
        return any(model().is_a(self.cls(iri), cls) for cls in classes)

    def forms(self) -> Iterable[tuple[str, str]]:
        """Every name that this document itself gives, with the IRI of its body."""
        for draft in self.drafts.values():
            yield from ((name, draft.iri) for name in draft.names)
        for iri, names in self.other_names.items():
            yield from ((name, iri) for name in names)

    def spelt_out(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Keys of words with the document's abbreviations as their long forms."""
        return tuple(part for key in keys for part in self.long_forms.get(key, (key,)))

    def own_teams(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """The document's own teams, each with the key of its name."""
        for draft in self.drafts.values():
            if draft.cls == "Team":
                yield draft.iri, self._key(draft.names[0])

    def join_short_forms(self) -> None:
        """Merge a name into the one longer name that only adds scope: "the business plan" into
        "regional business plan", where there is just one such."""
        for draft in list(self.drafts.values()):
            longer = [other for other in self.drafts.values() if self._shortens(draft, other)]
            if len(longer) == 1:
                self._merge(draft, longer[0])

    def known_as(self, name: str) -> str | None:
        """The IRI of a body of this document with this name."""
        return self._by_key.get(self._key(name))

    def also_called(self, iri: str, name: str) -> None:
        """Note one more name of a body."""
        self._note(iri, (name,))
        self._by_key.setdefault(self._key(name), iri)

    def _known(self, coinage: Coinage) -> str | None:
        for name in (coinage.name, *coinage.aliases):
            for printed in dict.fromkeys((name, _without_scope(name))):
                entries = [e for e in self.gazetteer.named(printed) if _fits(e, printed, coinage)]
                first = [e for e in entries if e.name.casefold() == printed.casefold()]
                if len(first) == 1 or len(entries) == 1:
                    return (first or entries)[0].iri
            if self._key(name) in self._by_key:
                return self._by_key[self._key(name)]
        return None

    def _note(self, iri: str, names: Iterable[str]) -> None:
        for name in names:
            if iri in self.drafts:
                self.drafts[iri].add(name)
            elif name not in self.other_names.setdefault(iri, []):
                self.other_names[iri].append(name)

    def _draft(self, cls: str, name: str) -> Draft:
        kind = model().classes[cls].code.replace("_", "-")
        iri = self.names.iri(f"provisional/{self.document}/{kind}/{slug(name)}")
        draft = self.drafts.setdefault(iri, Draft(iri, cls, [name]))
        self._by_key.setdefault(self._key(name), iri)
        return draft

    def _key(self, name: str) -> tuple[str, ...]:
        """The key of a name with its abbreviations spelt out: "SFO team". A noun that the
        abbreviation holds is not repeated: "ART team" of the Adolescent Response Team."""
        key = self.spelt_out(name_key(name))
        return key[:-1] if len(key) > SHORT_FORM and key[-1] == key[-2] else key

    def _shortens(self, short: Draft, long: Draft) -> bool:
        small = short.names[0][0].islower() and long.names[0][0].islower()
        if not small or short.cls != long.cls:
            return False
        first, second = self._key(short.names[0]), self._key(long.names[0])
        extra = len(second) - len(first)
        same_end = extra > 0 and second[extra:] == first
        return same_end and len(first) >= SHORT_FORM and set(second[:extra]) <= cues().scope

    def _merge(self, short: Draft, long: Draft) -> None:
        for name in short.names:
            long.add(name)
        del self.drafts[short.iri]
        self._by_key = {
            key: long.iri if iri == short.iri else iri for key, iri in self._by_key.items()
        }


def _without_scope(name: str) -> str:
    """A name without the words of scope before it: "national RCAT audit tool"."""
    words = name.split()
    while len(words) > SHORT_FORM and words[0] in cues().scope:
        words.pop(0)
    return " ".join(words)


def _fits(entry: Entry, printed: str, coinage: Coinage) -> bool:
    """Whether an entry can be what a cue took for some class: a likely class is a guess, but an
    organisation is no tool; unless the very name is printed, or a common-noun phrase is the whole
    name but for its capitals ("the probation service")."""
    if _alike(entry, coinage.cls):
        return True
    exact = printed in entry.names and printed[0].isupper()
    small = printed.islower() and entry.cls not in CAPITALISED
    return (exact or small) and " " in printed and printed not in entry.ambiguous


def _alike(entry: Entry, cls: str) -> bool:
    organisation = "Organisation"
    kinds = model()
    both = kinds.is_a(entry.cls, organisation) == kinds.is_a(cls, organisation)
    return both and (entry.cls == "Post") == (cls == "Post")
