"""Errors of the review, as one or two plain sentences.

JudgementError
├── UnknownThing       nothing of the record has this identifier; `near` are identifiers like it
├── UnknownJudgement   no judgement has this identifier
└── NotJudgeable       two things that no judgement can be of, or a judgement that is undone already
"""

from collections.abc import Sequence

from probation_graph.graph.errors import ProbationGraphError


class JudgementError(ProbationGraphError):
    """A judgement that cannot be made or taken back."""


class UnknownThing(JudgementError):
    """Nothing has this identifier."""

    def __init__(self, identifier: str, near: Sequence[str]) -> None:
        meant = f"Perhaps: {', '.join(near)}." if near else "See: probation-graph review."
        super().__init__(
            f"Nothing whose identity can be judged has the identifier '{identifier}'.", meant
        )
        self.identifier = identifier
        self.near = tuple(near)


class UnknownJudgement(JudgementError):
    """No judgement has this identifier."""


class NotJudgeable(JudgementError):
    """What was asked for makes no sense."""
