"""Checks of a document against itself: announced against found, arithmetic, agreement.

What is missing is said by kind: not in this document, announced but not found, found but
unreadable.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Check, Evidence, Rating, Recommendation, Score
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import names_probation
from probation_graph.ingest.language.numerals import number
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.inspections import Inspected
from probation_graph.ingest.structure.ratings import PROSE, UnitTable
from probation_graph.ingest.structure.sections import is_short
from probation_graph.ontology.standards import Standards

NOT_HERE = "not in this document"
UNREAD = f"{NOT_HERE}: its findings and recommendations are not read"
NOT_FOUND = "announced but not found"
UNREADABLE = "found but unreadable"
NOT_READ = "of another inspectorate's scale, not read"
GRADE_PAGES_MAX = 2  # pages on which reports print their grades
# "Overall effectiveness | Good", "Judgement | Grade", "Inspection outcome".
_OUTCOME = re.compile(
    r"^(?:(?:key )?judgements?\s+(?:judgement )?grade|the judgements on areas of the service"
    r"|(?:the )?overall effectiveness\s+(?:is )?(?:outstanding|good|requires improvement"
    r"|inadequate)|\W*inspection outcome)\b",
    re.IGNORECASE | re.MULTILINE,
)
POINTS_OF_BEST = 3  # points of the highest level on each standard
# Each check's word, without which its pattern need not be looked for; in small letters.
_PROMISES = {
    "recommendation lists": (
        "recommendations",
        re.compile(r"\brecommendations\b[^.]*\b(?:set out|listed|given|annexe?|appendix|below)\b"),
    ),
    "rating tables": (
        "ratings",
        re.compile(r"\b(?:set out|listed|given|annexe?|appendix)\b[^.]*\bratings\b"),
    ),
}


def promised(texts: Iterable[str]) -> frozenset[str]:
    """The names of the checks of what these texts say that the document holds."""
    whole = "\n".join(texts).lower()
    return frozenset(
        name
        for name, (word, cue) in _PROMISES.items()
        if word in whole and cue.search(whole) is not None
    )


def own_checks(document: DocumentText, kind: Kind, recommendations: int) -> tuple[Check, ...]:
    """The checks that only some kinds of document call for."""
    return (
        *probation_check(document, kind),
        *count_check(document, kind, recommendations),
        *grade_check(document, kind),
    )


def probation_check(document: DocumentText, kind: Kind) -> Iterator[Check]:
    """Whether a document that may have none has probation in it, for the kinds that are told."""
    if not kind.expects_probation:
        return
    texts = (block for block in document.blocks if block.kind is not BlockKind.FURNITURE)
    naming = [block for block in texts if names_probation(block.text)]
    words = f"in {len(naming)} of {len(document.blocks)} blocks" if naming else NOT_HERE
    evidence = (document.passage(naming[0]),) if naming else ()
    yield Check("probation", "named at least once", words, naming != [], evidence)


def grade_check(document: DocumentText, kind: Kind) -> Iterator[Check]:
    """That the grades of another inspectorate are not read: the standards and scales known here
    are those of probation, and a grade of another scale is none of them."""
    if not kind.expects_probation:
        return
    found = [
        (block, start)
        for block in document.blocks
        for match in _OUTCOME.finditer(block.text)
        if block.page <= GRADE_PAGES_MAX
        for start in [match.start()]
    ]
    if found:
        evidence = tuple(document.passage(block, start) for block, start in found[:1])
        words = f"a grade or outcome on page {found[0][0].page}: {NOT_READ}"
        yield Check("grades", "on a scale known here", words, False, evidence)


def subject_check(
    document: DocumentText, kind: Kind, inspected: Inspected | None, reviewed: Body | None
) -> Iterator[Check]:
    """That findings have an inspection to be of: it is known by a year and by who was inspected.
    Only of documents with headings over findings."""
    headed = (each for each in document.blocks if is_short(each))
    heading = next((each for each in headed if kind.polarity(each.text) is not None), None)
    if heading is None or kind.is_plan:
        return
    evidence = (document.passage(heading),)
    if inspected is None:
        yield Check("date", "printed at its beginning", UNREAD, False, evidence)
    elif reviewed is None:
        yield Check("who was inspected", "named at its beginning", UNREAD, False, evidence)


def count_check(document: DocumentText, kind: Kind, found: int) -> Iterator[Check]:
    """How many recommendations a document says it makes, against how many were found."""
    if kind.counted is None:
        return
    for block in document.blocks:
        match = kind.counted.search(block.text)
        count = None if match is None else number(match["count"])
        if match is not None and count is not None:
            passage = document.passage(block, match.start(), match.end())
            yield _counted("recommendations announced", int(count), found, (passage,))
            return


@dataclass(frozen=True)
class Ledger:
    """What was found, to be checked; `promised` are names of checks of what the text says it
    holds."""

    about: About
    inspected: Inspected
    tables: Sequence[UnitTable]
    ratings: Sequence[Rating]
    scores: Sequence[Score]
    recommendations: Sequence[Recommendation]
    standards: Standards
    promised: frozenset[str] = frozenset()

    def checks(self) -> tuple[Check, ...]:
        """All checks; those of one unit are named after it."""
        return (
            *self._announced(),
            *(check for unit in self.about.units for check in self._of_unit(unit)),
        )

    def _announced(self) -> Iterator[Check]:
        units = self.about.announced or self.about.headed
        if not units:
            return
        found: dict[str, set[str | None]] = {
            "recommendation lists": {self._unit(item) for item in self.recommendations},
            "rating tables": {table.unit.iri for table in self.tables},
            "overall ratings": {item.unit for item in self.ratings if item.standard is None},
        }
        evidence = tuple(
            passage for unit in units for passage in self.about.evidence.get(unit.iri, ())
        )
        for name, bodies in found.items():
            if bodies or name in self.promised:
                count = sum(unit.iri in bodies for unit in units)
                yield _counted(name, len(units), count, evidence)
            else:
                yield Check(name, "none announced", NOT_HERE, True)

    def _unit(self, item: Recommendation) -> str | None:
        """The unit whose list a recommendation is in."""
        units = (u.iri for u in self.about.units if self.inspected.iri(u) == item.inspection)
        return next(units, None)

    def _of_unit(self, unit: Body) -> Iterator[Check]:
        if self.about.announced and unit not in self.about.announced:
            yield Check(f"{unit.name}: announced", "in the opening", NOT_HERE, False)
        yield from self._numbering(unit)
        tables = [each for each in self.tables if each.unit.iri == unit.iri]
        if not tables and self.tables:
            yield Check(f"{unit.name}: rating table", "a table", NOT_FOUND, False)
        for each in tables:
            yield self._readable(each)
            yield from self._arithmetic(each)
        yield from self._agreement(unit)

    def _numbering(self, unit: Body) -> Iterator[Check]:
        own = [r for r in self.recommendations if r.inspection == self.inspected.iri(unit)]
        if not own:
            return
        numbers = [item.number for item in own]
        expected = _expected(own)
        yield Check(
            f"{unit.name}: numbers of recommendations",
            _numbers(expected),
            _numbers(numbers),
            numbers == expected,
            own[0].evidence,
        )

    def _readable(self, each: UnitTable) -> Check:
        """Every row that names a standard, and the overall rating, has a level that is known."""
        expected = each.table.standards + 1
        found = len([r for r in self.ratings if r.unit == each.unit.iri and r.source != PROSE])
        words = f"{expected} ratings" if found == expected else f"{found} ratings; {UNREADABLE}"
        name = f"{each.unit.name}: ratings in the table"
        return Check(name, f"{expected} ratings", words, found == expected)

    def _arithmetic(self, each: UnitTable) -> Iterator[Check]:
        unit = each.unit
        score = next((item for item in self.scores if item.unit == unit.iri), None)
        if score is None:
            return
        levels = [r.level for r in self.ratings if r.unit == unit.iri and r.standard is not None]
        points = sum(self.standards.levels[level].points for level in levels)
        yield _counted(f"{unit.name}: points of standards", score.score, points, score.evidence)
        maximum = POINTS_OF_BEST * each.table.standards
        yield _counted(f"{unit.name}: maximum score", maximum, score.maximum, score.evidence)

    def _agreement(self, unit: Body) -> Iterator[Check]:
        """Table and prose, where both give the overall rating."""
        overall = [r for r in self.ratings if r.unit == unit.iri and r.standard is None]
        tabled = [rating for rating in overall if rating.source != PROSE]
        told = [rating for rating in overall if rating.source == PROSE]
        agreed = [rating for rating in tabled if len(rating.evidence) > 1]
        if not tabled or not (told or agreed):
            return
        expected, found = self._names(tabled), self._names(told or agreed)
        evidence = tuple(passage for rating in overall for passage in rating.evidence)
        name = f"{unit.name}: overall rating in table and prose"
        yield Check(name, expected, found, not told, evidence)

    def _names(self, ratings: Iterable[Rating]) -> str:
        return ", ".join(self.standards.levels[rating.level].name for rating in ratings)


def _expected(own: Sequence[Recommendation]) -> list[int]:
    """Numbers that count up from 1, and may begin again where others are asked."""
    expected: list[int] = []
    for before, item in zip((None, *own), own, strict=False):
        again = before is not None and item.number == 1 and item.addressees != before.addressees
        expected.append(1 if again or not expected else expected[-1] + 1)
    return expected


def _counted(name: str, expected: int, found: int, evidence: Evidence) -> Check:
    return Check(name, str(expected), str(found), expected == found, evidence)


def _numbers(numbers: Sequence[int]) -> str:
    """Numbers as a range where they count up without a gap: "1–12"."""
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
    return ", ".join(map(str, numbers))
