"""A question's form: a field for each parameter, with what was given and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from probation_graph.queries.errors import BadParameter
from probation_graph.queries.formats import as_words
from probation_graph.queries.parameter import Parameter, ParameterType
from probation_graph.queries.question import Question

INPUTS = {
    ParameterType.INTEGER: "numeric",
    ParameterType.NUMBER: "decimal",
}  # the keyboard that a phone shows


@dataclass(frozen=True, slots=True)
class Suggested:
    """A value that may be meant; `words` say what it is, where it does not say so itself."""

    value: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form. `given` stands in it; `fault` is None where that may be asked."""

    name: str
    label: str
    hint: str
    given: str
    required: bool
    keyboard: str
    choices: tuple[tuple[str, str], ...]
    suggested: tuple[Suggested, ...]
    fault: str | None = None


def fields(
    question: Question,
    given: Mapping[str, str],
    suggested: Mapping[str, tuple[Suggested, ...]],
    check: bool,
) -> list[Field]:
    """The fields of a question; where `check`, each with what is wrong with what was given."""
    return [
        Field(
            name=known.name,
            label=known.name.replace("_", " ").capitalize(),
            hint=_hint(known),
            given=given.get(known.name, as_words(known.default)),
            required=known.required,
            keyboard=INPUTS.get(known.type, "text"),
            choices=_choices(known),
            suggested=suggested.get(known.name, ()),
            fault=_fault(known, given.get(known.name)) if check else None,
        )
        for known in question.parameters
    ]


def _hint(known: Parameter) -> str:
    told = known.description[:1].upper() + known.description[1:]
    example = "" if known.example is None else f" For example {as_words(known.example)}."
    return f"{told}.{example}"


def _choices(known: Parameter) -> tuple[tuple[str, str], ...]:
    """What may be chosen, with the words for each; nothing where anything may be given."""
    allowed = known.choices
    if known.type is ParameterType.BOOLEAN:
        allowed = ("true", "false")
    if not allowed:
        return ()
    none = () if known.required else (("", "Any"),)
    return (*none, *((each, each.replace("_", " ")) for each in allowed))


def _fault(known: Parameter, given: str | None) -> str | None:
    try:
        known.value(given)
    except BadParameter:
        if given is None or not given.strip():
            return f"Give {known.name.replace('_', ' ')}: {known.description}."
        return f"This has to be {known.expects}, and is not: {given.strip()}"
    return None
