"""Favourites: every question, and every picture, as a script that runs when it is clicked.

Neo4j Browser shows neither table nor graph for a script of two statements, so a favourite cannot
set parameters before it asks. Their values are written into the query instead, each with its name
beside it: `/* unit */ null`.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.cypher_text import PARAMETER, blanked
from probation_graph.queries.parameter import Parameter
from probation_graph.queries.question import Question

PICTURES = Path(__file__).parent / "pictures"
PICTURES_FOLDER = "Pictures"
MADE = (2020, 1, 1, 0, 0, 0)  # the date of every file in the archive, so that it is reproducible
CONTRACT = re.compile(r"^//\+.*\n|^// In Neo4j Browser.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Favourite:
    """A script: its folder in the list of favourites, and its file's name there."""

    folder: str
    key: str
    cypher: str

    @property
    def title(self) -> str:
        return self.cypher.partition("\n")[0].removeprefix("//").strip()

    @property
    def path(self) -> str:
        """Its place in the archive."""
        return f"{self.folder}/{self.key}.cypher"


@cache
def favourites() -> tuple[Favourite, ...]:
    """Pictures first, then the questions by subject."""
    return (*map(_picture, sorted(PICTURES.glob("*.cypher"))), *map(_question, catalogue()))


def favourite(key: str) -> Favourite:
    """The favourite of this key. Raises KeyError."""
    return {each.key: each for each in favourites()}[key]


def archive() -> bytes:
    """The favourites as a zip, whose folders Browser makes its own."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for each in favourites():
            file.writestr(zipfile.ZipInfo(each.path, MADE), each.cypher)
    return content.getvalue()


def _picture(path: Path) -> Favourite:
    return Favourite(PICTURES_FOLDER, path.stem, path.read_text(encoding="utf-8").strip())


def _question(question: Question) -> Favourite:
    folder = question.subject.capitalize()
    return Favourite(folder, question.name, with_values(question))


def with_values(question: Question, given: Mapping[str, object] | None = None) -> str:
    """The question's text with a value in place of each parameter: the one given, else its default,
    or the example where it needs one."""
    text, given = CONTRACT.sub("", question.cypher), given or {}
    title, _, rest = text.partition("\n")
    values = {
        known.name: literal(given.get(known.name, _usual(known))) for known in question.parameters
    }
    marks = ", ".join(map(_mark, values))
    told = [f"// Put your own value after {marks}, wherever it stands."] if values else []
    return "\n".join([title, *told, _filled(rest, values)]).strip()


def _filled(text: str, values: dict[str, str]) -> str:
    """The text with each parameter replaced; what is in quotes or comments stays."""
    parts: list[str] = []
    at = 0
    for match in PARAMETER.finditer(blanked(text)):
        parts += [text[at : match.start()], f"{_mark(match[1])} {values[match[1]]}"]
        at = match.end()
    return "".join([*parts, text[at:]])


def _mark(name: str) -> str:
    return f"/* {name} */"


def _usual(known: Parameter) -> object:
    return known.example if known.required else known.default


def literal(value: object) -> str:
    """A value in Cypher, in which strings are written as in JSON but in single quotes."""
    if isinstance(value, str):
        inner = json.dumps(value, ensure_ascii=False)[1:-1].replace('\\"', '"')
        return "'" + inner.replace("'", "\\'") + "'"
    return json.dumps(value)


def by_folder() -> Iterator[tuple[str, list[Favourite]]]:
    """The folders, with their favourites."""
    folders: dict[str, list[Favourite]] = {}
    for each in favourites():
        folders.setdefault(each.folder, []).append(each)
    yield from folders.items()
