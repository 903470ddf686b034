"""Writing answers: data to standard output, everything else to standard error."""

import io
import re
import shutil
import sys
from collections.abc import Sequence
from typing import Any

from probation_graph.queries.formats import Format, as_csv, as_json, as_words

SHORT = 12  # characters: a column with no longer cell is never wrapped
TEXT = 60  # characters: a column with longer cells holds sentences
TEXT_WIDTH = 32  # characters: the least that sentences need to be read
RULES = 2  # characters between two columns of a table
PLAIN_WIDTH = 160  # characters: where standard output is no terminal
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f]"
)  # a document's text must not steer a terminal

Rows = Sequence[Sequence[Any]]


def say(message: str) -> None:
    """A line for the person at the terminal."""
    print(message, file=sys.stderr)


def counted(count: int, what: str) -> str:
    """A count with its word: "1 row", "2 rows"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def write_answer(columns: Sequence[str], rows: Rows, form: Format, truncated: bool = False) -> None:
    """Write rows in a format; say on standard error what a table cannot."""
    match form:
        case Format.JSON:
            print(as_json(columns, rows))
        case Format.CSV:
            sys.stdout.write(as_csv(columns, rows).replace("\r\n", "\n"))
        case Format.TABLE:
            write_table(columns, rows)
    if truncated:
        say(f"Only the first {len(rows)} rows: the setting ROW_LIMIT allows no more.")


def write_table(columns: Sequence[str], rows: Rows) -> None:
    """A table where it fits, else one block of lines for each row."""
    if not rows:
        say("Nothing was found.")
        return
    cells = [[printable(as_words(value)) for value in row] for row in rows]
    room = _width()
    widths = _widths(columns, cells, room - RULES * (len(columns) - 1))
    print(
        _drawn(_blocks(columns, cells) if widths is None else _table(columns, cells, widths), room)
    )
    say(f"{counted(len(rows), 'row')}.")


def printable(text: str) -> str:
    """The text in one line, without the characters that would steer a terminal."""
    return CONTROL.sub("�", text.replace("\n", " ⏎ ").replace("\t", " ")).strip(" ")


def _width() -> int:
    return shutil.get_terminal_size((PLAIN_WIDTH, 0)).columns


def _drawn(shown: Any, width: int) -> str:
    """What Rich draws, as lines without the blanks that fill them up."""
    from rich.console import Console

    plain = not sys.stdout.isatty()
    console = Console(file=io.StringIO(), width=width, force_terminal=not plain, highlight=False,
                      markup=False, emoji=False, no_color=plain)  # fmt: skip
    with console.capture() as capture:
        console.print(shown)
    lines = [line.rstrip() for line in capture.get().splitlines()]
    return "\n".join(lines).strip("\n")


def _widths(columns: Sequence[str], cells: list[list[str]], room: int) -> list[int] | None:
    """Widths of columns that fit in the room, each as wide as its cells if it can be; None where
    not even the least widths fit."""
    by_column = [
        [name, *column] for name, column in zip(columns, zip(*cells, strict=True), strict=True)
    ]
    widths = [max(map(_least_width, column)) for column in by_column]
    wanted = [max(len(cell) for cell in column) for column in by_column]
    spare = room - sum(widths)
    while spare > 0 and (short := [at for at, width in enumerate(widths) if width < wanted[at]]):
        for at in short[:spare]:
            widths[at] += 1
        spare -= len(short[:spare])
    return widths if spare >= 0 else None


def _least_width(cell: str) -> int:
    """The least width in which a cell can be read: words are not broken, sentences need room."""
    if len(cell) <= SHORT:
        return len(cell)
    longest = max(map(len, cell.split()), default=0)
    return max(longest, TEXT_WIDTH if len(cell) > TEXT else SHORT)


def _table(columns: Sequence[str], cells: list[list[str]], widths: list[int]) -> Any:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for name, width in zip(columns, widths, strict=True):
        table.add_column(Text(name, "bold"), width=width, overflow="fold")
    for row in cells:
        table.add_row(*map(Text, row))
    return table


def _blocks(columns: Sequence[str], cells: list[list[str]]) -> Any:
    from rich.console import ConsoleRenderable, Group
    from rich.table import Table
    from rich.text import Text

    blocks: list[ConsoleRenderable] = []
    for number, row in enumerate(cells, 1):
        block = Table(
            box=None, show_header=False, pad_edge=False, title=f"Row {number}", title_justify="left"
        )
        block.add_column(no_wrap=True, style="bold")
        block.add_column(overflow="fold")
        for name, cell in zip(columns, row, strict=True):
            block.add_row(Text(name), Text(cell))
        blocks += [block, Text("")]
    return Group(*blocks)
