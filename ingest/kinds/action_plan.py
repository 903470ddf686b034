"""The action plan: HM Prison and Probation Service's answer to an inspection's recommendations.

A table with a row for each recommendation: the response, what will be done, who does it and by
when. It answers the recommendations of another document and makes none of its own.
"""

import re

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.wording import CLOSING
from probation_graph.ingest.structure.plan_tables import plan_rows

OPENING_BLOCKS_MAX = 12  # blocks in which a plan says what it is
_PLAN = re.compile(r"\b(?:joint )?action plan\b", re.IGNORECASE)


def recognise(document: DocumentText) -> str | None:
    """A document that calls itself an action plan at its beginning, and has a plan's table."""
    opening = (block.text for block in document.blocks[:OPENING_BLOCKS_MAX])
    named = next((match for text in opening for match in [_PLAN.search(text)] if match), None)
    if named is None or not any(block.kind is BlockKind.TABLE for block in document.blocks):
        return None
    rows = sum(1 for _ in plan_rows(document.blocks))
    if rows == 0:
        return None
    return (
        f"it calls itself “{named.group()}” and has a table of recommendations with what is "
        f"answered to them ({rows} rows)"
    )


KIND = Kind(code="action_plan", recognise=recognise, polarities={}, closing=CLOSING, is_plan=True)
