"""Captions: the name by which each thing is shown in a graph or a table."""

from collections.abc import Iterable

from probation_graph.graph.reference import Reference
from probation_graph.ingest.facts import DocumentFacts, Finding, Rating, Recommendation, Score
from probation_graph.ingest.statements.writer import shortened

POLARITY_WORDS = {
    "strength": "strength",
    "area_for_improvement": "area for improvement",
    "context": "context",
}


class Captions:
    """Names of the things that a document's facts point to, and captions made with them."""

    def __init__(self, facts: DocumentFacts, reference: Reference) -> None:
        self._reference = reference
        self._names = {body.iri: body.name for body in facts.bodies}
        self._units = {item.iri: item.unit for item in facts.inspections}

    def of(self, iri: str) -> str:
        """The name of a body, standard or level; the last part of its IRI where it has none."""
        name = self._names.get(iri) or self._reference.name(iri)
        return iri.rsplit("/", 1)[-1] if name is None else name

    def listed(self, iris: Iterable[str]) -> str:
        """Several names: "A, B and C"."""
        names = [self.of(iri) for iri in iris]
        return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))

    def standard(self, iri: str) -> str:
        """A standard with its number: "1.1 Leadership"."""
        return f"{iri.rsplit('/', 1)[-1]} {self.of(iri)}"

    def inspection(self, unit: str, year: int) -> str:
        return f"Inspection of {self.of(unit)}, {year}"

    def finding(self, finding: Finding) -> str:
        words = POLARITY_WORDS[finding.polarity]
        return shortened(f"{finding.section}, {words} {finding.position}: {finding.text}")

    def recommendation(self, item: Recommendation) -> str:
        return shortened(f"Recommendation {item.number}: {item.text}")

    def rating(self, rating: Rating) -> str:
        subject = "overall" if rating.standard is None else self.standard(rating.standard)
        return f"{self.of(rating.unit)}: {subject} {self.of(rating.level)}"

    def score(self, score: Score) -> str:
        return f"{self.of(score.unit)}: {score.score} out of {score.maximum}"

    def mention(self, words: str, body: str) -> str:
        name = self.of(body)
        return name if words == name else f"{name} (“{shortened(words)}”)"

    def relation(self, subject: str, relation: str, target: str) -> str:
        return f"{self.of(subject)} – {relation.replace('_', ' ')} – {self.of(target)}"

    def change(self, originals: Iterable[str], results: Iterable[str], date: str | None) -> str:
        when = "" if date is None else f", {date}"
        return shortened(f"{self.listed(originals)} became {self.listed(results)}{when}")
