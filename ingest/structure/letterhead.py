"""The head and the signature of a letter: who writes, to whom, copied to whom, when.

Lines are read one by one: a label ("To:", "CC:") begins a part, a line that begins with people or
with a body of its own begins an entry, any other line goes on the entry before it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from probation_graph.ingest.block import Block
from probation_graph.ingest.facts import Part
from probation_graph.ingest.language.dates import dates, full_date
from probation_graph.ingest.language.letterforms import is_contact
from probation_graph.ingest.structure.people import PersonName, leading_name, people, ranked_name
from probation_graph.ingest.structure.printed import (
    Line,
    is_unended,
    lines_of,
    parted,
    pieces,
    whole,
)
from probation_graph.ingest.structure.wraps import begins_anew, right_of

_LABEL = re.compile(
    r"(?:(?P<to>To|Addressee|For the attention of|FAO)"
    r"|(?P<cc>cc|Bcc|Copied to|Copy to|Copies to|Copies|Copy|By copy to)) ?: ?(?P<rest>.*)"
    r"|(?P<bare>To|CC|cc|Copied to|Copies to)",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[(\[<]?\s*(?P<address>[\w.+-]+@[\w.-]+\w)\s*[)\]>]?")
_PUBLISHED = re.compile(
    r"(?:(?:Date |Report )?published(?: on| in)?|Publication date)?", re.IGNORECASE
)
_PLAN_DATES = tuple(
    re.compile(rf"\b{word}\b[^.]{{0,20}}?(?=\d|[A-Z][a-z]+ \d{{4}})", re.IGNORECASE)
    for word in ("publi(?:shed|cation)", "submi(?:tted|ssion)")
)
# What a date is of, where its sentence names the report that a plan answers after any plan.
_OF_REPORT = re.compile(r"\b(?:report|inspection|findings)\b(?![^.]*\bplan\b)[^.]*$", re.IGNORECASE)
PLAN_DATE_WITHIN = 30  # characters in which a date stands
_NAMES_END = re.compile(r", | [–—-] | \(")
_ENCLOSED = re.compile(r"\((?P<inside>[^()]+)\)")
_FORMAL = re.compile(r"\b(?:street|road|floor|house|telephone|tel)\b|\b[A-Z]{1,2}\d", re.IGNORECASE)


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


def plan_date(blocks: Sequence[Block]) -> tuple[str, Line] | None:
    """The date on which an action plan was published, else submitted, and its words."""
    for cue in _PLAN_DATES:
        for block in blocks:
            for match in cue.finditer(block.text):
                spans = dates(block.text[match.end() : match.end() + PLAN_DATE_WITHIN])
                of_report = _OF_REPORT.search(block.text, 0, match.start()) is not None
                if spans and spans[0].last is not None and not of_report:
                    end = match.end() + spans[0].end
                    return spans[0].last, Line(block, match.start(), end)
    return None


def named_in_head(head: Sequence[Block], is_body: Callable[[str], bool]) -> tuple[Named, ...]:
    """Who a letter is addressed and copied to. `is_body` tells whether a line names a body.

    Where no label tells, people between the date and the salutation are addressees.
    """
    lines = tuple(chain.from_iterable(map(parted, whole(lines_of(head)))))
    labelled = any(_label(line.text) is not None for line in lines)
    dated = letter_date(head)
    begun: list[Named] = []
    part, right = None, right_of(lines)
    for line in lines:
        label = _label(line.text)
        if label is not None:
            part, line = label[0], replace(line, start=line.end - len(label[1]))
        if part is not None and line.text:
            for piece in pieces(line):
                take(begun, part, piece, is_body, right)
        elif not labelled and dated is not None and line == dated[1]:
            part = Part.ADDRESSEE
    return tuple(settled(entry) for entry in begun)


def _label(text: str) -> tuple[Part, str] | None:
    """The part a line begins, and the rest of the line."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    copied = match["cc"] is not None or (match["bare"] or "to").lower() != "to"
    return (Part.COPIED if copied else Part.ADDRESSEE), (match["rest"] or "")


def take(
    begun: list[Named], part: Part, line: Line, is_body: Callable[[str], bool], right: float
) -> None:
    """Begin an entry with a line, or add the line to the last entry of this part. `right` is how
    far right the lines reach, in points."""
    bare = _without_mailbox(line.text)
    last = begun[-1] if begun and begun[-1].part is part else None
    anew = None if last is None else begins_anew(last.lines[-1], line, last.lines[0], right)
    if last is not None and is_unended(last.rest):
        anew = False
    named, rest = ((), "") if anew is False else _names(line.text, alone=last is None or bool(anew))
    if named:
        begun.append(Named(part, named, rest, None, (line,)))
    elif bare and _opens(last, line, anew, is_body) and not _unfinished(last):
        begun.append(Named(part, (), line.text, None, (line,)))
    elif last is not None and not is_address(line.text):
        joint = _joint(last, line, anew) if last.rest else ""
        begun[-1] = replace(last, rest=f"{last.rest}{joint}{line.text}", lines=(*last.lines, line))


def _names(text: str, alone: bool) -> tuple[tuple[PersonName, ...], str]:
    """The people that a line begins with, as many as there are, and what follows them. `alone`
    says that the line goes on no other, so that a name may do without a comma after it."""
    found: tuple[PersonName, ...] = people(text)
    if found:
        return found, ""
    for match in reversed(list(_NAMES_END.finditer(text))):
        found = people(text[: match.start()])
        if found:
            return found, text[match.start() :].lstrip(" ,–—-")
    led = ranked_name(text) or (leading_name(text) if alone else None)
    return ((), text) if led is None else ((led[0],), led[1])


def _names_body(line: Line, is_body: Callable[[str], bool]) -> bool:
    """Whether a line is a body of its own: known, or printed with a mailbox."""
    return _MAILBOX.search(line.text) is not None or is_body(_without_mailbox(line.text))


def _opens(
    last: Named | None, line: Line, anew: bool | None, is_body: Callable[[str], bool]
) -> bool:
    """Whether a line is a body of its own, apart from the entry before it."""
    before = line.block.text[: line.start].rstrip()
    apart = last is None or (anew is not False and (before == "" or before.endswith(";")))
    if not (apart or anew):
        return False
    return _names_body(line, is_body) and (apart or _has_body(last, is_body))


def _has_body(entry: Named | None, is_body: Callable[[str], bool]) -> bool:
    """Whether an entry of people ends with the body that they are of."""
    if entry is None or not entry.people:
        return False
    _, comma, last = entry.rest.rpartition(", ")
    return comma != "" and is_body(last)


def _unfinished(entry: Named | None) -> bool:
    """Whether an entry has a name and no post yet."""
    return entry is not None and entry.people != () and not entry.rest


def _joint(entry: Named, line: Line, anew: bool | None) -> str:
    """What joins a line to its entry: a space where it goes on the sentence, as a line of the
    same block does that had no room above; a comma where it begins a new part."""
    above = entry.lines[-1]
    wrapped = anew is False or entry.rest.endswith(",")
    same = above.block is line.block and not (anew and not line.text[0].islower())
    return " " if wrapped or same or line.text.startswith(("(", "[", "<")) else ", "


def is_address(text: str) -> bool:
    """Whether a line is part of a postal or web address; a mailbox goes with a name."""
    mailbox = _MAILBOX.search(text) is not None
    return not mailbox and (is_contact(text) or _FORMAL.search(text) is not None)


def settled(entry: Named) -> Named:
    """The mailbox taken out of what follows the names."""
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
