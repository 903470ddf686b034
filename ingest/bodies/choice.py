"""The choice between the things that a name may mean, by its surroundings and by the document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from probation_graph.ingest.bodies.context import (
    Stretch,
    inspecting,
    kind_after,
    kind_of_list,
    locative,
)
from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.registry import Registry
from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.words import Words, is_initials

# Classes of bodies that are often called by the bare name of their place.
_OF_PLACES_WORDS = """
Region ProbationDeliveryUnit PoliceForce Council Place Company Division
PoliceAndCrimeCommissioner
"""
OF_PLACES = frozenset(_OF_PLACES_WORDS.split())
BRIEF = 3  # letters of an abbreviation that may stand for much: "VCS", "CAS"
KIND_NAMES = {"Company": "CRC", "ProbationDeliveryUnit": "PDU", "Region": "region"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is about: its kind, and IRIs of its issuer, its region and the units it
    inspects, None or empty where it has none; `date` is ISO 8601. `own` are those of them that
    no gazetteer has. `of_probation` is False where the document may be any inspectorate's."""

    kind: str
    issuer: str | None = None
    region: str | None = None
    units: tuple[str, ...] = ()
    date: str | None = None
    own: tuple[Body, ...] = ()
    of_probation: bool = True


@dataclass(frozen=True)
class Chooser:
    """Chooses within one document."""

    registry: Registry
    subject: Subject

    def choose(self, words: Words, at: int, found: Sequence[Stretch]) -> tuple[str, int] | None:
        """The IRI that a stretch means and the place where its name ends ("Sheffield PDU" takes
        its kind in); None where the text does not tell."""
        stretch = found[at]
        targets = [self.iri(target) for target in stretch.targets]
        kind = kind_after(words, stretch.last, cues())
        told = kind[0] if kind is not None else kind_of_list(words, at, found, cues())
        if told is not None and self._may_be(targets, told):
            text = words.text(stretch.first, stretch.last)
            of_kind = self._of_kind(targets, told, text)
            if of_kind is not None:
                return of_kind, stretch.last if kind is None else kind[1]
        iri = self._by_context(words, stretch, targets)
        return None if iri is None else (iri, stretch.last)

    def iri(self, target: str) -> str:
        """The IRI of a lexicon's target; a kind of stakeholder is this document's."""
        if "://" in target:
            return target
        cls, name = target.split(":", 1)
        return self.registry.provisional(cls, name.removeprefix("the "))

    def of_document(self, targets: Iterable[str]) -> str | None:
        """The one of these that the document is about, or the only one; None where they differ."""
        several = list(dict.fromkeys(targets))
        own = [iri for iri in several if iri in self._own()]
        chosen = own or [iri for iri in several if self.registry.cls(iri) != "Place"] or several
        return chosen[0] if len(chosen) == 1 else None

    def _own(self) -> tuple[str | None, ...]:
        return (self.subject.region, *self.subject.units, self.subject.issuer)

    def _may_be(self, targets: Sequence[str], kind: str) -> bool:
        return any(self.registry.cls(iri) in OF_PLACES for iri in targets) and kind in OF_PLACES

    def _of_kind(self, targets: Sequence[str], kind: str, text: str) -> str | None:
        """The body of a kind with this name: "South Yorkshire" among companies is the company."""
        for iri in targets:
            if self.registry.cls(iri) == kind:
                return iri
        suffix = KIND_NAMES.get(kind, "")
        entries = self.registry.gazetteer.named(f"{text} {suffix}")
        return entries[0].iri if len(entries) == 1 and entries[0].cls == kind else None

    def _by_context(self, words: Words, stretch: Stretch, targets: Sequence[str]) -> str | None:
        if all(self.registry.cls(iri) in OF_PLACES for iri in targets):
            return self._of_place(words, stretch, targets)
        usual = [iri for iri in targets if not self._doubtful(words, stretch, iri)]
        return self.of_document(usual)

    def _of_place(self, words: Words, stretch: Stretch, targets: Sequence[str]) -> str | None:
        """A body or the place it is named after: a unit of the document where the sentence
        speaks of its inspection, a place after "in", else the body with this very name."""
        places = [iri for iri in targets if self.registry.is_a(iri, ["Place"])]
        own = [iri for iri in targets if iri in self._own()]
        if own and not (places and locative(words, stretch.first)):
            return own[0]
        if own and inspecting(words, stretch.first, stretch.last):
            return own[0]
        if places:
            return places[0]
        full = [iri for iri in targets if not self._bare(words, stretch, iri)]
        return full[0] if len(full) == 1 else None

    def _bare(self, words: Words, stretch: Stretch, iri: str) -> bool:
        """Whether the printed name is only that of the body's place ("Wales", "London")."""
        entry = self.registry.gazetteer.entries.get(iri)
        if entry is None:
            return False
        printed = words.text(stretch.first, stretch.last)
        unit = entry.cls == "ProbationDeliveryUnit" and not printed.endswith(("PDU", "unit"))
        return unit or printed in entry.ambiguous

    def _doubtful(self, words: Words, stretch: Stretch, iri: str) -> bool:
        """Whether a name that is also an ordinary word stands where it may be one: it opens a
        sentence, stands within a longer name, or is an abbreviation that this document does not
        define."""
        entry = self.registry.gazetteer.entries.get(iri)
        printed = words.text(stretch.first, stretch.last)
        if entry is None or iri in self._own():
            return False
        if is_initials(printed) and not stretch.defined:
            brief = len(printed) <= BRIEF and not self.registry.is_a(iri, ["Organisation"])
            return printed in entry.ambiguous or (brief and entry.code is None)
        if printed not in entry.ambiguous:
            return False
        if printed.islower() or stretch.last - stretch.first > 1:
            return printed.islower()
        within = not is_initials(printed) and _within_name(words, stretch)
        return within or stretch.first in words.openings


def _within_name(words: Words, stretch: Stretch) -> bool:
    """Whether a capital stands right beside: "Oxford Health NHS Foundation Trust"."""
    beside = (*words.tokens[stretch.first - 1 : stretch.first], *words.tokens[stretch.last :][:1])
    return any(t.capital and t.word and t.lower not in cues().stops for t in beside)
