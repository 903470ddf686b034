"""The head and the signature of a letter: who writes, to whom, copied to whom, when.

Lines are read one by one: a label ("To:", "CC:") begins a part, a line that begins with people or
with a body of its own begins an entry, any other line goes on the entry before it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from probation_graph.ingest.block import Block
from probation_graph.ingest.dates import dates, full_date
from probation_graph.ingest.facts import Part
from probation_graph.ingest.letterforms import is_contact
from probation_graph.ingest.people import PersonName, people

SIGNATURE_LINES_MAX = 24  # lines after the valediction that can be signatures
_LABEL = re.compile(
    r"(?:(?P<to>To|Addressee|For the attention of|FAO)"
    r"|(?P<cc>cc|Bcc|Copied to|Copy to|Copies to|Copies|Copy|By copy to)) ?: ?(?P<rest>.*)"
    r"|(?P<bare>To|CC|cc|Copied to|Copies to)",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[(\[<]?\s*(?P<address>[\w.+-]+@[\w.-]+\w)\s*[)\]>]?")
_PUBLISHED = re.compile(r"(?:(?:Date )?published(?: on| in)?|Publication date)?", re.IGNORECASE)
_NAMES_END = re.compile(r", | [–—-] | \(")
_UNENDED = re.compile(r"\b(?:of|for|and|the|in|to|Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Professor)\.?$|&$")
_ENCLOSED = re.compile(r"\((?P<inside>[^()]+)\)")
_FORMAL = re.compile(r"\b(?:street|road|floor|house|telephone|tel)\b|\b[A-Z]{1,2}\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block as printed, at `start` to `end` of its text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end].strip()


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of a letter's head or signature: people, or one body where there are none, and
    what is printed after their names. `contact` is a mailbox; `lines` are where it stands."""

    part: Part
    people: tuple[PersonName, ...]
    rest: str
    contact: str | None
    lines: tuple[Line, ...]


def letter_date(head: Sequence[Block]) -> tuple[str, Line] | None:
    """The date of a letter, ISO 8601, and its line: the first line that is a date to the day."""
    for line in lines_of(head):
        date = full_date(line.text)
        if date is not None:
            return date, line
    return None


def cover_date(cover: Sequence[Block], is_issuer: Callable[[str], bool]) -> tuple[str, Line] | None:
    """The date on a report's cover, as precise as printed, and its line: a line that is a date,
    alone or after the issuer's name or the word "published"."""
    for line in lines_of(cover):
        spans = dates(line.text)
        before = line.text[: spans[0].start].strip(" ,:–-") if spans else ""
        if len(spans) != 1 or spans[0].end != len(line.text.rstrip(" .")):
            continue
        if spans[0].last is not None and (_PUBLISHED.fullmatch(before) or is_issuer(before)):
            return spans[0].last, line
    return None


def lines_of(blocks: Sequence[Block]) -> tuple[Line, ...]:
    """The printed lines of some blocks, in order."""
    return tuple(
        Line(block, start, end)
        for block in blocks
        for start, end in _spans(block)
        if block.text[start:end].strip()
    )


def named_in_head(head: Sequence[Block], is_body: Callable[[str], bool]) -> tuple[Named, ...]:
    """Who a letter is addressed and copied to. `is_body` tells whether a line names a body.

    Where no label tells, people between the date and the salutation are addressees.
    """
    lines = tuple(_whole(lines_of(head)))
    labelled = any(_label(line.text) is not None for line in lines)
    dated = letter_date(head)
    begun: list[Named] = []
    part = None
    for line in lines:
        label = _label(line.text)
        if label is not None:
            part, line = label[0], replace(line, start=line.end - len(label[1]))
        if part is not None and line.text:
            for piece in _pieces(line):
                _take(begun, part, piece, is_body)
        elif not labelled and dated is not None and line == dated[1]:
            part = Part.ADDRESSEE
    return tuple(_settled(entry) for entry in begun)


def named_in_signature(signature: Sequence[Block]) -> tuple[Named, ...]:
    """Who signed: people followed by their posts; a name alone signs only where it is the only
    one, since what text recognition makes of handwriting looks like a name."""
    begun: list[Named] = []
    for line in lines_of(signature)[:SIGNATURE_LINES_MAX]:
        _take(begun, Part.SIGNATORY, line, lambda _: False)
    settled = [_settled(entry) for entry in begun if entry.people]
    posted = [entry for entry in settled if entry.rest]
    return tuple(posted or settled[:1])


def _spans(block: Block) -> Iterator[tuple[int, int]]:
    starts = sorted({0, *block.lines})
    yield from zip(starts, [*starts[1:], len(block.text)], strict=True)


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines with those put together that were wrapped where no line ends: after "of", "and" or a
    title."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None and waiting.block is line.block:
            line = replace(line, start=waiting.start)
        elif waiting is not None:
            yield waiting
        waiting = line if _UNENDED.search(line.text) is not None else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _pieces(line: Line) -> Iterator[Line]:
    """The entries of a line that holds several, with semicolons between."""
    start = line.start
    for words in line.block.text[line.start : line.end].split(";"):
        if words.strip():
            yield replace(line, start=start, end=start + len(words))
        start += len(words) + 1


def _label(text: str) -> tuple[Part, str] | None:
    """The part a line begins, and the rest of the line."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    copied = match["cc"] is not None or (match["bare"] or "to").lower() != "to"
    return (Part.COPIED if copied else Part.ADDRESSEE), (match["rest"] or "")


def _take(begun: list[Named], part: Part, line: Line, is_body: Callable[[str], bool]) -> None:
    """Begin an entry with a line, or add the line to the last entry of this part."""
    named, rest = _names(line.text)
    bare = _without_mailbox(line.text)
    last = begun[-1] if begun and begun[-1].part is part else None
    before = line.block.text[: line.start].rstrip()
    opens = before == "" or before.endswith(";") or last is None
    if named:
        begun.append(Named(part, named, rest, None, (line,)))
    elif bare and opens and _names_body(line, is_body) and not _unfinished(last):
        begun.append(Named(part, (), line.text, None, (line,)))
    elif last is not None and not is_address(line.text):
        joined = f"{last.rest}{'' if not last.rest else _joint(last, line)}{line.text}"
        begun[-1] = replace(last, rest=joined, lines=(*last.lines, line))


def _names(text: str) -> tuple[tuple[PersonName, ...], str]:
    """The people that a line begins with, as many as there are, and what follows them."""
    found: tuple[PersonName, ...] = people(text)
    if found:
        return found, ""
    for match in reversed(list(_NAMES_END.finditer(text))):
        found = people(text[: match.start()])
        if found:
            return found, text[match.start() :].lstrip(" ,–—-")
    return (), text


def _names_body(line: Line, is_body: Callable[[str], bool]) -> bool:
    """Whether a line is a body of its own: known, or printed with a mailbox."""
    return _MAILBOX.search(line.text) is not None or is_body(_without_mailbox(line.text))


def _unfinished(entry: Named | None) -> bool:
    """Whether an entry has a name and no post yet."""
    return entry is not None and entry.people != () and not entry.rest


def _joint(entry: Named, line: Line) -> str:
    """A line of the same block goes on the sentence; one of another block begins a new part."""
    wrapped = entry.lines[-1].block is line.block or entry.rest.endswith(",")
    return " " if wrapped or line.text.startswith(("(", "[", "<")) else ", "


def is_address(text: str) -> bool:
    """Whether a line is part of a postal or web address; a mailbox goes with a name."""
    mailbox = _MAILBOX.search(text) is not None
    return not mailbox and (is_contact(text) or _FORMAL.search(text) is not None)


def _settled(entry: Named) -> Named:
    """The mailbox taken out of what follows the names, and brackets from around it."""
    match = _MAILBOX.search(entry.rest)
    rest = entry.rest.strip(" ,") if match is None else _without_mailbox(entry.rest)
    enclosed = _ENCLOSED.fullmatch(rest)
    return replace(
        entry,
        rest=rest if enclosed is None else enclosed["inside"],
        contact=None if match is None else match["address"],
    )


def _without_mailbox(text: str) -> str:
    return " ".join(_MAILBOX.sub(" ", text).split()).strip(" ,")
