"""Signatories: who signed a letter, one below the other or in columns, and for which body."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.facts import Part
from probation_graph.ingest.structure.letterhead import Named, settled, take
from probation_graph.ingest.structure.people import people
from probation_graph.ingest.structure.printed import Line, cells_of, lines_of
from probation_graph.ingest.structure.wraps import right_of

SIGNATURE_LINES_MAX = 48  # lines after the valediction that can be signatures
IsBody = Callable[[str], bool]


def named_in_signature(
    signature: Sequence[Block], is_body: IsBody = lambda _: False
) -> tuple[Named, ...]:
    """Who signed: people followed by their posts; a name alone signs only where it is the only
    one, since what text recognition makes of handwriting looks like a name.

    Where the name of a body stands above each name, it is taken with what follows the name.
    """
    tables = [block for block in signature if block.kind is BlockKind.TABLE]
    if tables:
        entries = [entry for table in tables for entry in _of_cells(cells_of(table))]
        return tuple(sorted(entries, key=lambda entry: entry.lines[-1].start))
    return _of_lines(lines_of(signature)[:SIGNATURE_LINES_MAX], is_body)


def _of_cells(cells: Sequence[Sequence[Line]]) -> Iterator[Named]:
    """The people of a table's cells; a cell without any names the body of the next."""
    body: tuple[Line, ...] = ()
    for cell in cells:
        if not any(people(line.text) for line in cell):
            body = (*body, *cell)
            continue
        yield from (_for(entry, body) for entry in _entries(cell) if entry.people)
        body = ()


def _of_lines(lines: Sequence[Line], is_body: IsBody) -> tuple[Named, ...]:
    """The people of lines below each other. A body stands above each name where the first line
    is one; otherwise it goes with the post."""
    found: list[Named] = []
    for body, own in _groups(lines, is_body):
        found += [_for(entry, body) for entry in _entries(own) if entry.people]
    posted = [entry for entry in found if entry.rest]
    return tuple(posted or found[:1])


def _groups(
    lines: Sequence[Line], is_body: IsBody
) -> Iterator[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    """Lines cut before each body that stands above a name: the body's lines, and the others."""
    starts = _bodies(lines, is_body)
    if not starts or starts[0][0] != 0:
        yield (), tuple(lines)
        return
    ends = [*(start for start, _ in starts[1:]), len(lines)]
    for (start, stop), end in zip(starts, ends, strict=True):
        yield tuple(lines[start:stop]), tuple(lines[stop:end])


def _bodies(lines: Sequence[Line], is_body: IsBody) -> list[tuple[int, int]]:
    """Where bodies stand directly above a name: of one line, or of two."""
    return [
        (start, stop)
        for start in range(len(lines))
        for stop in (start + 2, start + 1)
        if stop < len(lines)
        and is_body(" ".join(line.text for line in lines[start:stop]))
        and people(lines[stop].text)
    ]


def _entries(lines: Sequence[Line]) -> list[Named]:
    begun: list[Named] = []
    for line in lines:
        take(begun, Part.SIGNATORY, line, lambda _: False, right_of(lines))
    return [settled(entry) for entry in begun]


def _for(entry: Named, body: Sequence[Line]) -> Named:
    """An entry with the body above it, unless its own words name that already."""
    name = " ".join(line.text for line in body)
    if not name or name.casefold() in entry.rest.casefold():
        return entry
    rest = f"{entry.rest}, {name}" if entry.rest else name
    return replace(entry, rest=rest, lines=(*body, *entry.lines))
