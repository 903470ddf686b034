"""Deadlines: the date by which a letter asks for an answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from probation_graph.ingest.block import Block
from probation_graph.ingest.language.dates import dates
from probation_graph.ingest.language.sentences import sentences

_ASKING = re.compile(
    r"\b(?:send|return|submit|provide|reply|respond|publish|receive|share)\b", re.IGNORECASE
)
_ANSWER = re.compile(
    r"\b(?:statement of (?:proposed )?action|written statement|action plan|improvement plan"
    r"|repl(?:y|ies)|respon(?:se|d)|answer)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|before|no later than|not later than|on or before)(?: the)?\s*$")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date, ISO 8601, and its sentence: at `start` to `end` of a block."""

    date: str
    block: Block
    start: int
    end: int


def deadline(blocks: Iterable[Block]) -> Deadline | None:
    """The first date "by" which a sentence asks to send an answer."""
    for block in blocks:
        for sentence in sentences(block.text):
            if not (_ASKING.search(sentence.text) and _ANSWER.search(sentence.text)):
                continue
            for span in dates(sentence.text):
                if span.last is not None and _BY.search(sentence.text[: span.start]):
                    return Deadline(span.last, block, sentence.start, sentence.end)
    return None
