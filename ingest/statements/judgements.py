"""Statements of what an inspection found: findings, recommendations, ratings, scores, figures."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from probation_graph.ingest.facts import DocumentFacts, Evidence, Figure, Rating
from probation_graph.ingest.statements.captions import Captions
from probation_graph.ingest.statements.writer import Values, Writer, passage_path, shortened
from probation_graph.ontology.names import slug

POLARITY_CLASSES = {
    "strength": "Strength",
    "area_for_improvement": "AreaForImprovement",
    "context": "ContextFinding",
}
Blocks = dict[int, list[str]]  # the findings and recommendations that stand in each block


def state_judgements(writer: Writer, facts: DocumentFacts, captions: Captions) -> Blocks:
    """State them all; returns what stands in which block, for what is found inside them."""
    _inspections(writer, facts, captions)
    blocks: Blocks = defaultdict(list)
    _findings(writer, facts, captions, blocks)
    _recommendations(writer, facts, captions, blocks)
    _ratings(writer, facts, captions)
    _scores(writer, facts, captions)
    _figures(writer, facts, blocks)
    _actions(writer, facts)
    return blocks


def _inspections(writer: Writer, facts: DocumentFacts, captions: Captions) -> None:
    for item in facts.inspections:
        values: dict[str, Values] = {
            "ofUnit": item.unit,
            "year": item.year,
            "fieldworkStart": item.fieldwork_start,
            "fieldworkEnd": item.fieldwork_end,
            "inspectedBy": facts.issuers,
        }
        name = captions.inspection(item.unit, item.year)
        writer.node(item.iri, "Inspection", name, values, item.evidence)


def _findings(writer: Writer, facts: DocumentFacts, captions: Captions, blocks: Blocks) -> None:
    for item in facts.findings:
        place = f"{slug(item.section)}/{slug(item.polarity)}/{item.position}"
        values: dict[str, Values] = {
            "text": item.text,
            "section": item.section,
            "position": item.position,
            "polarity": str(item.polarity),
            "polarityBasis": item.polarity_basis,
            "arisesFrom": item.inspection,
            "onStandard": item.standard,
            "inferred": item.inferred,
        }
        iri = writer.names.iri(f"finding/{_within(writer, item.inspection)}/{place}")
        cls = POLARITY_CLASSES[item.polarity]
        blocks[item.block].append(
            writer.node(iri, cls, captions.finding(item), values, item.evidence)
        )


def _recommendations(
    writer: Writer, facts: DocumentFacts, captions: Captions, blocks: Blocks
) -> None:
    for item in facts.recommendations:
        values: dict[str, Values] = {
            "text": item.text,
            "number": item.number,
            "numberInferred": item.number_inferred,
            "arisesFrom": item.inspection,
            "addressedTo": item.addressees,
            "concerns": item.concerns,
            "inferred": item.inferred,
        }
        # Lists for several addressees may each begin at 1.
        iri = writer.unused(f"recommendation/{_within(writer, item.inspection)}/{item.number}")
        blocks[item.block].append(
            writer.node(iri, "Recommendation", captions.recommendation(item), values, item.evidence)
        )


def _ratings(writer: Writer, facts: DocumentFacts, captions: Captions) -> None:
    for item, note in _merged_ratings(facts.ratings):
        values: dict[str, Values] = {
            "ofUnit": item.unit,
            "onStandard": item.standard,
            "atLevel": item.level,
            "ratingSource": item.source,
            "arisesFrom": item.inspection,
        }
        subject = "overall" if item.standard is None else item.standard.rsplit("/", 1)[-1]
        iri = writer.unused(f"rating/{_within(writer, item.inspection)}/{subject}{note}")
        cls = "OverallRating" if item.standard is None else "StandardRating"
        writer.node(iri, cls, captions.rating(item), values, item.evidence)


def _merged_ratings(ratings: Sequence[Rating]) -> list[tuple[Rating, str]]:
    """Each rating once, with all its evidence: table and prose that agree are one rating, told by
    the table. Where prose disagrees with the table it stays, and its identifier says so."""
    merged: dict[tuple[str, str | None, str], Rating] = {}
    for item in sorted(ratings, key=lambda rating: rating.source != "table"):
        key = (item.inspection, item.standard, item.level)
        first = merged.get(key, replace(item, evidence=()))
        merged[key] = replace(first, evidence=_joined(first.evidence, item.evidence))
    tabled = {(item.inspection, item.standard) for item in ratings if item.source == "table"}
    return [
        (item, "-prose" if item.source != "table" and place in tabled else "")
        for item in merged.values()
        for place in ((item.inspection, item.standard),)
    ]


def _joined(first: Evidence, second: Evidence) -> Evidence:
    return tuple(dict.fromkeys(first + second))


def _scores(writer: Writer, facts: DocumentFacts, captions: Captions) -> None:
    for item in facts.scores:
        values: dict[str, Values] = {
            "ofUnit": item.unit,
            "score": item.score,
            "maximum": item.maximum,
            "arisesFrom": item.inspection,
        }
        iri = writer.unused(f"score/{_within(writer, item.inspection)}")
        writer.node(iri, "Score", captions.score(item), values, item.evidence)


def _figures(writer: Writer, facts: DocumentFacts, blocks: Blocks) -> None:
    for item in facts.figures:
        iri = writer.unused(f"figure/{passage_path(item.evidence[0])}")
        values: dict[str, Values] = {
            "value": item.value,
            "unit": item.unit,
            "bound": item.bound,
            "numerator": item.numerator,
            "denominator": item.denominator,
            "comparator": item.comparator,
            "population": item.population,
            "period": item.period,
            "words": item.text,
            "sentence": item.sentence,
            "figureIn": blocks.get(item.block),
        }
        writer.node(iri, "Figure", _figure_caption(item), values, item.evidence)


def _figure_caption(item: Figure) -> str:
    return shortened(f"{item.text}: {item.sentence}")


def _within(writer: Writer, inspection: str) -> str:
    """The part of an identifier that names the inspection: unit code and year."""
    return writer.names.short(inspection).removeprefix("inspection/")


def _actions(writer: Writer, facts: DocumentFacts) -> None:
    for position, item in enumerate(facts.actions, start=1):
        values: dict[str, Values] = {
            "number": item.number,
            "text": item.text,
            "response": None if item.response is None else str(item.response),
            "reason": item.reason,
            "action": item.action,
            "owner": item.owner,
            "targetDate": item.target_date,
            "targetDateText": item.target_date_text,
            "ofUnit": item.unit,
            "inDocument": writer.document,
        }
        words = item.action or item.text or str(item.response or "")
        iri = writer.names.iri(f"action/{writer.key}/{position}")
        name = shortened(f"Action {position}: {words}")
        writer.node(iri, "ActionPlanEntry", name, values, item.evidence)
