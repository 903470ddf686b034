"""Facts: what extractors find, as plain values, before they become statements.

Each fact carries the passages that support it. Bodies, standards and levels are named by IRI.
`inferred` names the properties that were not printed but worked out.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from probation_graph.ingest.document import Passage

Evidence = tuple[Passage, ...]


class Polarity(StrEnum):
    """What a finding says of the work."""

    STRENGTH = "strength"
    AREA_FOR_IMPROVEMENT = "area_for_improvement"
    CONTEXT = "context"


class Part(StrEnum):
    """A person's part in a document."""

    ADDRESSEE = "addressee"
    COPIED = "copied"
    SIGNATORY = "signatory"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Body:
    """Anything a document names: an organisation, team, tool, fund, place, post …

    `cls` is the local name of its ontology class. A body that is in the gazetteer keeps the
    gazetteer's IRI and name and has `provisional` False; any other gets an IRI of this document's.
    """

    iri: str
    cls: str
    name: str
    aliases: tuple[str, ...] = ()
    provisional: bool = False
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection or review of one unit (a PDU or a region). `year` is of publication;
    `fieldwork_start` and `fieldwork_end` are ISO 8601, as precise as printed: "2023-01"."""

    iri: str
    unit: str
    year: int
    fieldwork_start: str | None = None
    fieldwork_end: str | None = None
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding; `position` counts from 1 within its section and polarity. `polarity_basis` is
    "heading", "list_position" or "wording". `block` is the index of its block."""

    section: str
    position: int
    polarity: Polarity
    polarity_basis: str
    text: str
    inspection: str
    block: int
    standard: str | None = None
    inferred: frozenset[str] = frozenset()
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation as numbered in its list; `inspection` is the inspection it arises from."""

    inspection: str
    number: int
    text: str
    addressees: tuple[str, ...]
    block: int
    number_inferred: bool = False
    concerns: tuple[str, ...] = ()
    inferred: frozenset[str] = frozenset()
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Rating:
    """A unit's rating on a standard (`standard` is its IRI), or overall (`standard` is None).
    `source` is "table" or "prose"; `level` is the IRI of the rating level."""

    inspection: str
    unit: str
    standard: str | None
    level: str
    source: str
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A unit's total score, out of the maximum printed with it."""

    inspection: str
    unit: str
    score: int
    maximum: int
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in the text. `text` are its words as printed ("almost two-thirds"), `sentence` the
    sentence around them. `bound` is as printed, in small letters: "around", "over", "almost",
    "just under" … or None; fractions and shares keep numerator and denominator. `start`, `end`
    are offsets in block `block`."""

    value: Decimal
    unit: str
    text: str
    sentence: str
    block: int
    start: int
    end: int
    bound: str | None = None
    numerator: int | None = None
    denominator: int | None = None
    comparator: str | None = None
    population: str | None = None
    period: str | None = None
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a body, at an offset of a block."""

    body: str
    text: str
    block: int
    start: int
    end: int
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation that the text states between two bodies; `relation` is the snake-case code of
    the ontology's derived property ("partner_of")."""

    subject: str
    relation: str
    object: str
    block: int
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Change:
    """An organisational change: bodies that ended, and what they became, on a date as printed."""

    date: str | None
    originals: tuple[str, ...]
    results: tuple[str, ...]
    block: int
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Participation:
    """A person's (or, where `person` is None, a body's) part in a document.

    `person` is the plain name without titles and honours; `printed_name` has them.
    `organisation` is an IRI; `organisation_basis` is "stated", or "post" where the post alone
    tells it, or None. `contact` is a functional mailbox printed with it.
    """

    part: Part
    position: int
    printed_name: str
    person: str | None = None
    honorific_prefix: str | None = None
    honorific_suffix: str | None = None
    post: str | None = None
    organisation: str | None = None
    organisation_basis: str | None = None
    contact: str | None = None
    evidence: Evidence = ()


class Response(StrEnum):
    """What a plan answers to a recommendation."""

    AGREED = "agreed"
    PARTLY_AGREED = "partly_agreed"
    NOT_AGREED = "not_agreed"


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action of an action plan, or a recommendation that gets none. `text` is the
    recommendation's; `target_date` is ISO 8601 where the words are one date; `unit` is an IRI."""

    number: int | None
    text: str | None
    response: Response | None = None
    reason: str | None = None
    action: str | None = None
    owner: str | None = None
    target_date: str | None = None
    target_date_text: str | None = None
    unit: str | None = None
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a document against itself: announced against found, arithmetic, agreement."""

    name: str
    expected: str
    found: str
    passed: bool
    evidence: Evidence = ()


Supported = (
    Inspection
    | Finding
    | Recommendation
    | Rating
    | Score
    | Figure
    | Mention
    | StatedRelation
    | Change
    | Participation
    | PlannedAction
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document's text is claimed by a fact. `unclaimed` are indices of blocks;
    `passages` are those of them that hold words, and `kinds` what these are on the page."""

    blocks: int
    claimed: int
    boilerplate: int
    unclaimed: tuple[int, ...] = ()
    passages: Evidence = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """All that one document says. `date` and `response_deadline`, by which an answer is
    due, are ISO 8601; `issuers` are IRIs; `theme` is what an inspection was about, as printed;
    `scanned` counts the pages read by OCR, `unread` are the numbers of those that need it."""

    key: str
    sha256: str
    media_type: str
    reader: str
    page_count: int
    title: str
    kind: str
    kind_reason: str
    date: str | None = None
    response_deadline: str | None = None
    theme: str | None = None
    issuers: tuple[str, ...] = ()
    evidence: Evidence = ()
    bodies: tuple[Body, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    findings: tuple[Finding, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    ratings: tuple[Rating, ...] = ()
    scores: tuple[Score, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    relations: tuple[StatedRelation, ...] = ()
    changes: tuple[Change, ...] = ()
    participations: tuple[Participation, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    checks: tuple[Check, ...] = ()
    scanned: int = 0
    unread: tuple[int, ...] = ()
    coverage: Coverage = field(default_factory=lambda: Coverage(0, 0, 0))
