"""Errors of named questions.

QuestionError
├── UnknownQuestion     no question has this name; `near` are the likeliest meant
├── BadParameter        a parameter is missing, unknown or of another type
└── BrokenQuestion      a question's file contradicts itself; says file and line
"""

from probation_graph.graph.errors import QuestionError


class UnknownQuestion(QuestionError):
    """No question has this name; `near` are the names that were likeliest meant."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        meant = f"Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(
            f"There is no question '{name}'.", meant or "See them all: probation-graph questions."
        )
        self.name = name
        self.near = near


class BadParameter(QuestionError):
    """A parameter is missing, unknown or of another type."""

    def __init__(self, parameter: str, message: str, remedy: str = "") -> None:
        super().__init__(message, remedy)
        self.parameter = parameter


class BrokenQuestion(QuestionError):
    """A question's file contradicts itself, at a line (from 1) of it."""

    def __init__(self, file: str, line: int, fault: str) -> None:
        super().__init__(f"{file}, line {line}: {fault}")
        self.file = file
        self.line = line
        self.fault = fault
