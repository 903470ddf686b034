"""What went wrong, as pages say it."""

from dataclasses import dataclass

from probation_graph.api.problems import STATUS
from probation_graph.graph.errors import ProbationGraphError
from probation_graph.graph.sparql.errors import SyntaxFault


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong and what to do, with the status of HTTP; line and column count from 1."""

    words: str
    status: int
    line: int | None = None
    column: int | None = None


def fault(error: ProbationGraphError) -> Fault:
    """An error of ours as a page tells it."""
    status = next((code for kind, code in STATUS if isinstance(error, kind)), 500)
    if isinstance(error, SyntaxFault):
        return Fault(str(error), status, error.line, error.column)
    return Fault(str(error), status)
