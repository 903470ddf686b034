"""Planned actions: what a body answers to each recommendation, from the rows of its action plan."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Evidence, PlannedAction, Response
from probation_graph.ingest.language.dates import dates
from probation_graph.ingest.structure.plan_tables import Column, PlanRow, Stretch

_RESPONSE = re.compile(
    r"(?:recommendation )?(?:is )?(?P<not>not (?:agreed|accepted))\b"
    r"|(?P<partly>(?:partly|partially|part)[- ](?:agreed|accepted))\b"
    r"|(?P<agreed>(?:agreed|accepted))\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{1,3}")
_SLASHED = re.compile(r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>(?:20)?\d\d)\b")
_ENDED = re.compile(r"[.;:!?][\"'’”)\]]*$")
_CONTINUED = re.compile(r"\(?(?:continued|cont(?:['’]?d)?\.?)\)?", re.IGNORECASE)
_EMPTY = re.compile(r"(?:n/?a|not applicable|none|nil|[-–—])\.?", re.IGNORECASE)
CENTURY = "20"  # of years written with two digits


@dataclass
class Draft:
    """An action in the making: the words of each column, in pieces that pages cut."""

    pieces: dict[Column, list[Stretch]] = field(default_factory=dict)

    def add(self, row: PlanRow, columns: Iterable[Column]) -> None:
        for column in columns:
            if column in row.cells:
                self.pieces.setdefault(column, []).append(row.cells[column])

    def text(self, column: Column) -> str | None:
        """A column's words; None where the cell is empty, or says that it is ("N/A")."""
        words = " ".join(piece.text for piece in self.pieces.get(column, ())).strip()
        return None if _EMPTY.fullmatch(words) is not None else words or None


def planned_actions(
    document: DocumentText, rows: Iterable[PlanRow], unit: str | None
) -> tuple[PlannedAction, ...]:
    """One for each action of each recommendation, in order; a recommendation without one is one
    too. `unit` is the IRI of the body whose plan it is."""
    return tuple(_action(document, draft, unit) for draft in _drafts(rows))


def target_date(text: str) -> str | None:
    """The one date that a target names, ISO 8601 as precise as it is printed; None where it names
    none ("Ongoing") or several."""
    found = {each for span in dates(text) for each in (span.first, span.last) if each is not None}
    found |= {_iso(match) for match in _SLASHED.finditer(text)}
    return found.pop() if len(found) == 1 else None


def _drafts(rows: Iterable[PlanRow]) -> list[Draft]:
    """Rows put together: what a page end cut goes on the action before; a row without a
    recommendation is one more action of the recommendation above it."""
    drafts: list[Draft] = []
    for row in rows:
        if _begins(row, drafts):
            drafts.append(Draft())
            drafts[-1].add(row, Column)
        elif row.cut and _goes_on(row, drafts[-1]):
            drafts[-1].add(row, [each for each in Column if each is not Column.NUMBER])
        elif Column.ACTION in row.cells or Column.OWNER in row.cells:
            drafts.append(_another(drafts[-1], row))
        else:
            drafts[-1].add(row, [each for each in Column if each is not Column.NUMBER])
    return drafts


def _begins(row: PlanRow, drafts: Sequence[Draft]) -> bool:
    """Whether a row begins a recommendation: with a number that is not the one before, or, in a
    plan without numbers, with a recommendation."""
    if not drafts:
        return True
    number, last = _number(row.cells.get(Column.NUMBER)), _last_number(drafts)
    if number is not None:
        return number != last
    return Column.RECOMMENDATION in row.cells and last is None and not row.cut


def _goes_on(row: PlanRow, draft: Draft) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before."""
    action, before = row.cells.get(Column.ACTION), draft.text(Column.ACTION)
    fresh = Column.OWNER in row.cells and Column.TARGET in row.cells
    whole = draft.text(Column.OWNER) is not None and draft.text(Column.TARGET) is not None
    if action is None or before is None or not (fresh and whole):
        return True
    return action.text[:1].islower() or not _ENDED.search(before)


def _another(first: Draft, row: PlanRow) -> Draft:
    """One more action of a recommendation, whose own cells stand with the first."""
    own = (Column.NUMBER, Column.RECOMMENDATION, Column.RESPONSE)
    draft = Draft({column: list(first.pieces[column]) for column in own if column in first.pieces})
    draft.add(row, (Column.ACTION, Column.OWNER, Column.TARGET))
    return draft


def _action(document: DocumentText, draft: Draft, unit: str | None) -> PlannedAction:
    response, reason = _response(draft.text(Column.RESPONSE))
    action, owner = draft.text(Column.ACTION), draft.text(Column.OWNER)
    target = draft.text(Column.TARGET)
    if response is Response.NOT_AGREED and reason is None and owner is None and target is None:
        action, reason = None, action  # what stands where the action would is why there is none
    number = draft.pieces.get(Column.NUMBER)
    text = draft.text(Column.RECOMMENDATION)
    return PlannedAction(
        number=_number(number[0]) if number else None,
        text=None if text is None else _CONTINUED.sub("", text).strip() or None,
        response=response,
        reason=reason,
        action=action,
        owner=owner,
        target_date=None if target is None else target_date(target),
        target_date_text=target,
        unit=unit,
        evidence=_evidence(document, draft),
    )


def _response(text: str | None) -> tuple[Response | None, str | None]:
    """The response that a cell begins with, and the reason after it."""
    match = None if text is None else _RESPONSE.match(text)
    if text is None or match is None:
        return None, text
    reason = text[match.end() :].lstrip(" .:;–—-").strip() or None
    if match["agreed"] is not None:
        return Response.AGREED, reason
    return Response.PARTLY_AGREED if match["partly"] is not None else Response.NOT_AGREED, reason


def _number(cell: Stretch | None) -> int | None:
    match = None if cell is None else _DIGITS.search(cell.text)
    return None if match is None or int(match.group()) == 0 else int(match.group())


def _last_number(drafts: Sequence[Draft]) -> int | None:
    number = drafts[-1].pieces.get(Column.NUMBER)
    return _number(number[0]) if number else None


def _iso(match: re.Match[str]) -> str:
    year = match["y"] if len(match["y"]) == len("2024") else f"{CENTURY}{match['y']}"
    return f"{year}-{int(match['m']):02d}-{int(match['d']):02d}"


def _evidence(document: DocumentText, draft: Draft) -> Evidence:
    pieces = (piece for pieces in draft.pieces.values() for piece in pieces)
    return tuple(document.passage(piece.block, piece.start, piece.end) for piece in pieces)
