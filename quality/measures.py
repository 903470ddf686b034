"""The kinds of fact that are measured, in the order of the table."""

from collections.abc import Callable

from probation_graph.ingest.facts import Part, Polarity
from quality import bodies, figures, findings, head
from quality.label import Label, Reading
from quality.tally import Tally

Measure = Callable[[Label, Reading], Tally | None]

MEASURES: dict[str, Measure] = {
    "kind": head.kind,
    "title": head.title,
    "date": head.date,
    "area and units": head.area,
    "inspection dates": head.inspection_dates,
    "reply date": head.reply,
    "theme": head.theme,
    "issuers": head.issuers,
    "addressees": head.people(Part.ADDRESSEE, "addressees"),
    "posts of addressees": head.posts,
    "copied": findings.copied,
    "signatories": head.people(Part.SIGNATORY, "signatories"),
    "inspectors": head.people(Part.AUTHOR, "inspectors"),
    "strengths": findings.listed(Polarity.STRENGTH),
    "areas for improvement": findings.listed(Polarity.AREA_FOR_IMPROVEMENT),
    "sub-items": findings.sub_items,
    "sections": findings.sections,
    "numbered findings": findings.numbered,
    "recommendations": findings.recommendations,
    "no probation": findings.probation,
    "ratings": figures.ratings,
    "scores": figures.scores,
    "bodies": bodies.bodies,
    "relations": bodies.relations,
    "figures": figures.figures,
    "ages": figures.ages,
}


def measured(label: Label, reading: Reading) -> dict[str, Tally]:
    """The tally of each kind of fact, without those of which there is nothing either way."""
    tallies = {name: measure(label, reading) for name, measure in MEASURES.items()}
    return {name: one for name, one in tallies.items() if one and (one.labelled or one.found)}
