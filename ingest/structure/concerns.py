"""Third parties: whom a recommendation concerns beside its addressee and the unit inspected."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from probation_graph.ingest.facts import Body, Inspection, Mention, Recommendation

# A post named in a recommendation says who in the addressee's own staff will act.
NO_THIRD_PARTY = frozenset(["Post", "Person"])


def with_concerns(
    recommendations: Sequence[Recommendation],
    mentions: Sequence[Mention],
    inspections: Sequence[Inspection],
    bodies: Mapping[str, Body],
) -> tuple[Recommendation, ...]:
    """The recommendations, each with the bodies that its text names as third parties."""
    units = {inspection.iri: inspection.unit for inspection in inspections}
    named: dict[int, list[str]] = {}
    for mention in mentions:
        if bodies[mention.body].cls not in NO_THIRD_PARTY:
            named.setdefault(mention.block, []).append(mention.body)
    return tuple(
        replace(item, concerns=_others(named.get(item.block, []), (*item.addressees, own)))
        for item in recommendations
        for own in [units.get(item.inspection, "")]
    )


def _others(named: Sequence[str], own: Collection[str]) -> tuple[str, ...]:
    return tuple(iri for iri in dict.fromkeys(named) if iri not in own)
