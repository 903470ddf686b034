"""The catalogue: every question that has a file, checked as it is loaded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from probation_graph.queries.cypher_text import returned_columns, used_parameters
from probation_graph.queries.errors import BrokenQuestion, UnknownQuestion
from probation_graph.queries.header import Header, line_of, read_header
from probation_graph.queries.question import Question
from probation_graph.queries.twin import read_twin

CYPHER = Path(__file__).parent / "cypher"
SPARQL = Path(__file__).parent / "sparql"
NEAR_NAMES = 3  # suggested for a name that is not known


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Questions by name, in the order of their subjects and names."""

    questions: Mapping[str, Question]

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions.values())

    def __len__(self) -> int:
        return len(self.questions)

    def question(self, name: str) -> Question:
        """The question of this name. Raises UnknownQuestion with the names that are near it."""
        if name in self.questions:
            return self.questions[name]
        near = get_close_matches(name.lower().replace("_", "-"), self.questions, n=NEAR_NAMES)
        raise UnknownQuestion(name, tuple(near))


@cache
def catalogue() -> Catalogue:
    """The questions of this package."""
    return load(CYPHER, SPARQL)


def load(folder: Path, twins: Path | None = None) -> Catalogue:
    """The questions in the folders (subjects) of a folder, with their twins in SPARQL, if any, in
    a folder laid out alike.

    Raises BrokenQuestion for a file whose declared and used parameters, or whose declared and
    returned columns differ, and for a second file of the same name.
    """
    questions: dict[str, Question] = {}
    for path in sorted(folder.glob("*/*.cypher")):
        question = read_question(path)
        if twins is not None:
            question = read_twin(question, twins / path.parent.name / f"{path.stem}.rq")
        if question.name in questions:
            raise BrokenQuestion(_place(path), 1, f"there are two questions '{question.name}'")
        questions[question.name] = question
    return Catalogue(questions)


def read_question(path: Path) -> Question:
    """The question in a file. Raises BrokenQuestion with the file and line of a fault."""
    text = path.read_text(encoding="utf-8")
    header = read_header(text, _place(path))
    if header.name != path.stem:
        raise BrokenQuestion(_place(path), 1, f"a file of this name cannot hold '{header.name}'")
    _check_parameters(text, header, _place(path))
    _check_columns(text, header, _place(path))
    return Question(
        name=header.name,
        title=header.title,
        row=header.row,
        notes=header.notes,
        subject=path.parent.name,
        tags=header.tags,
        parameters=header.parameters,
        columns=header.columns,
        cypher=text,
    )


def _place(path: Path) -> str:
    return "/".join(path.parts[-3:])


def _check_parameters(text: str, header: Header, file: str) -> None:
    declared = {parameter.name for parameter in header.parameters}
    used = used_parameters(text)
    for name, line in used.items():
        if name not in declared:
            raise BrokenQuestion(file, line, f"the parameter {name} is used, but not declared")
    for name in declared:
        if name not in used:
            line = line_of(text.splitlines(), name, "parameters")
            raise BrokenQuestion(file, line, f"the parameter {name} is declared, but not used")


def _check_columns(text: str, header: Header, file: str) -> None:
    declared = tuple(column.name for column in header.columns)
    returned, line = returned_columns(text)
    if declared != returned:
        raise BrokenQuestion(
            file,
            line,
            f"the columns {', '.join(declared)} are declared, and {', '.join(returned)} returned",
        )
