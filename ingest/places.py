"""Places that are known by the bodies named after them: "South Yorkshire" by its police force."""

import re
from functools import cache

from probation_graph.ontology.gazetteer import gazetteer

_BODY = re.compile(
    r"(?:^|(?<= ))(?:(?:City|County|District|Metropolitan|Borough|Unitary|Combined)\b"
    r"|Police\b|Constabulary\b|Council\b|PDU\b|CRC\b|Probation Delivery Unit\b).*$"
)
_OF = re.compile(r"^(?:London Borough of|City of|Royal Borough of|County of) ")
_LIST = re.compile(r",|\band\b")
NAMED_AFTER_PLACES = ("PoliceForce", "Council", "ProbationDeliveryUnit")


@cache
def place_names(base: str) -> frozenset[str]:
    """Names of places that bodies of the gazetteer are named after."""
    known = gazetteer(base)
    entries = (entry for cls in NAMED_AFTER_PLACES for entry in known.of_class(cls))
    stems = (place_of(name) for entry in entries for name in entry.names)
    return frozenset(stem for stem in stems if stem is not None)


def place_of(name: str) -> str | None:
    """The place a body is named after: "Sheffield City Council" → "Sheffield"; None for a body
    of several places, or of no place."""
    stem = _BODY.sub("", _OF.sub("", name)).strip()
    plain = bool(stem) and stem[0].isupper() and stem not in ("British Transport", "Civil Nuclear")
    if not plain or stem.isupper() or _LIST.search(stem):
        return None
    return stem
