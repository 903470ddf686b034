"""Kinds of document, as plug-ins: each module here that has a `KIND` is one.

To add a kind, add its module and its tests: nothing else needs to know of it.
"""

import pkgutil
from functools import cache
from importlib import import_module

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.generic import KIND as GENERIC
from probation_graph.ingest.kinds.generic_report import KIND as GENERIC_REPORT
from probation_graph.ingest.kinds.kind import Kind

GENERAL = (GENERIC_REPORT, GENERIC)  # tried last, in this order


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind, by code; then the general ones, of which the last recognises anything."""
    modules = [
        import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
    ]
    found = [kind for kind in (getattr(module, "KIND", None) for module in modules) if kind]
    special = [kind for kind in found if isinstance(kind, Kind) and kind not in GENERAL]
    return (*sorted(special, key=lambda kind: kind.code), *GENERAL)


def recognised(document: DocumentText) -> tuple[Kind, str]:
    """The kind of a document and why, in words."""
    for kind in kinds():
        reason = kind.recognise(document)
        if reason is not None:
            return kind, reason
    raise LookupError("no kind recognised the document, not even the generic one")
