"""Wire: blocks as JSON, between the process that reads a document and the one that asked.

JSON, since what a reader of hostile files sends back must not be able to do anything.
"""

import json
from typing import Any, NamedTuple

from probation_graph.ingest.block import Aside, Block, BlockKind, Cell, Run
from probation_graph.ingest.document import PageSize
from probation_graph.ingest.ocr.scan import Scan, ScannedWord
from probation_graph.ingest.reading.page import Box


class Reading(NamedTuple):
    """What was read: the name of the reader, page sizes, blocks, the pages that were read by OCR,
    and the numbers of those that are pictures and were not."""

    reader: str
    sizes: tuple[PageSize, ...]
    blocks: tuple[Block, ...]
    scans: tuple[Scan, ...] = ()
    unread: tuple[int, ...] = ()


def encode(reading: Reading) -> str:
    """What was read, as JSON text."""
    return json.dumps(
        {
            "reader": reading.reader,
            "pages": [[size.number, size.width, size.height] for size in reading.sizes],
            "blocks": [encoded_block(block) for block in reading.blocks],
            "scans": [[scan.page, scan.words, scan.picture] for scan in reading.scans],
            "unread": reading.unread,
        },
        separators=(",", ":"),
    )


def encoded_block(block: Block) -> list[Any]:
    """A block's fields in the order of its class, its runs last."""
    return [
        block.kind.value,
        block.text,
        block.level,
        block.marker,
        block.number,
        sorted(block.inferred),
        [[[cell.start, cell.end] for cell in row] for row in block.rows],
        block.lines,
        block.aside,
        [encoded_run(run) for run in block.runs],
    ]


def encoded_run(run: Run) -> list[Any]:
    """A run's fields; of a run without a place, no box."""
    places = [run.start, run.end, run.page, run.page_start, run.page_end, run.bold]
    box = run.box
    return places if box is None else [*places, box.x0, box.top, box.x1, box.bottom]


def decode(content: dict[str, Any]) -> Reading:
    """What parsed JSON says was read."""
    return Reading(
        str(content["reader"]),
        tuple(PageSize(*size) for size in content["pages"]),
        tuple(decoded_block(index, fields) for index, fields in enumerate(content["blocks"])),
        tuple(decoded_scan(*scan) for scan in content["scans"]),
        tuple(content["unread"]),
    )


def decoded_scan(page: int, words: list[Any], picture: str) -> Scan:
    """The scanned page that its number, words and the hash of its picture describe."""
    return Scan(page, tuple(ScannedWord(Box(*box), *rest) for box, *rest in words), picture)


def decoded_block(index: int, fields: list[Any]) -> Block:
    """The block that fields in the order of `encoded_block` describe."""
    kind, text, level, marker, number, inferred, rows, lines, aside, runs = fields
    return Block(
        index=index,
        kind=BlockKind(kind),
        text=text,
        runs=tuple([decoded_run(*run) for run in runs]),
        level=level,
        marker=marker,
        number=number,
        inferred=frozenset(inferred),
        rows=tuple(tuple(Cell(*cell) for cell in row) for row in rows),
        lines=tuple(lines),
        aside=None if aside is None else Aside(aside),
    )


def decoded_run(
    start: int, end: int, page: int, page_start: int, page_end: int, bold: bool, *box: float
) -> Run:
    """The run that fields in the order of `encoded_run` describe."""
    return Run(start, end, page, page_start, page_end, Box(*box) if box else None, bold)
