"""Addressees: the bodies that the heading over a list of recommendations names."""

from probation_graph.ingest.bodies.identity import Resolver
from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.namelists import names_in
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.known import (
    REGION,
    UNIT,
    is_region,
    is_unit,
    region_name,
    unit_name,
)

ORGANISATION = "Organisation"


def addressees(text: str, block: int, resolver: Resolver, about: About) -> tuple[Body, ...]:
    """One body, or several that the words list. A body that is not known anywhere becomes one of
    this document's own; it is never dropped. `block` is the index of the heading's block."""
    known = _known(text, block, resolver, about)
    if known is not None:
        return (known,)
    parts = names_in(text, lambda name: _known(name, block, resolver, about) is not None)
    if not any(part.known for part in parts):
        return (_own(text, resolver),)
    return tuple(
        _known(part.text, block, resolver, about) or _own(part.text, resolver) for part in parts
    )


def _known(text: str, block: int, resolver: Resolver, about: About) -> Body | None:
    unit = about.unit(text)
    if unit is not None:
        return unit
    kinds = frozenset([ORGANISATION])
    found = resolver.resolve(text, block, kinds)
    if found is None and text.isupper():  # a heading in capitals
        return resolver.resolve(text.title(), block, kinds)
    return found


def _own(text: str, resolver: Resolver) -> Body:
    if is_unit(text):
        return resolver.provisional(UNIT, f"{unit_name(text)} PDU")
    if is_region(text):
        return resolver.provisional(REGION, region_name(text))
    return resolver.provisional(ORGANISATION, text)
