"""What a document says, as values without places, to compare two settings of one letter."""

from collections.abc import Callable

from probation_graph.ingest.facts import DocumentFacts

Values = dict[str, list[tuple[object, ...]]]


def said(facts: DocumentFacts) -> Values:
    """For each kind of fact its values, sorted."""
    names = {body.iri: body.name for body in facts.bodies}
    kinds: dict[str, Callable[[], list[tuple[object, ...]]]] = {
        "recommendations": lambda: [
            (r.inspection, r.number, r.text, tuple(names.get(a, a) for a in r.addressees))
            for r in facts.recommendations
        ],
        "findings": lambda: [(f.section, str(f.polarity), f.text) for f in facts.findings],
        "ratings": lambda: [
            (r.unit, str(r.standard), str(r.level), str(r.source)) for r in facts.ratings
        ],
        "scores": lambda: [(s.unit, s.score, s.maximum) for s in facts.scores],
        "people": lambda: [
            (str(p.person), str(p.post), str(p.organisation), str(p.part))
            for p in facts.participations
        ],
        "figures": lambda: [(str(f.value), f.unit, f.text) for f in facts.figures],
        "bodies": lambda: [(body.cls, body.name) for body in facts.bodies],
        "relations": lambda: [
            (names.get(r.subject, r.subject), r.relation, names.get(r.object, r.object))
            for r in facts.relations
        ],
    }
    return {kind: sorted(values(), key=repr) for kind, values in kinds.items()}
