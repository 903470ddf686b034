"""Ratings in prose: "we rated A as 'Requires improvement' and B as 'Inadequate'"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import Block
from probation_graph.ingest.facts import Body
from probation_graph.ingest.figures.figures import TEXT_KINDS
from probation_graph.ingest.language.sentences import Sentence, sentences
from probation_graph.ingest.structure.about import About

_RATING_VERB = re.compile(r"\b(?:rated|rating(?:s)?(?: of| for)?|judged|graded)\b", re.IGNORECASE)
# Ratings of another time or of other units, quoted in passing.
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|at (?:the|its|our) (?:last|previous) inspection|last inspected"
    r"|at that time|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"^.*\b(?:rated|judged|graded)\s+|^[\s,;]*(?:and\s+|while\s+|but\s+|with\s+)?"
    r"(?:rating of|rating for)?\s*",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_NAME = re.compile(
    r"\s*\b(?:(?:was|were|has been|have been|is|are)(?: all| both| each| also)?"
    r"(?: rated| judged| graded)?)?"
    r"(?:\s*overall)?\s*(?:as|to be)?\s*$"
    r"|\s+(?:(?:has|have|had)\s+)?(?:received|achieved|earned|(?:(?:was|were|been)\s+)?(?:given|awarded))"
    r"\s+(?:an?\s+)?(?:overall\s+)?ratings?\s+of\s*$",
    re.IGNORECASE,
)
_AS_OTHERS = re.compile(r",? as (?:was|were) (?:both )?(?:the )?(?P<names>[^.;]+?)(?=[.;]|$)")
_ARTICLE = re.compile(r"^(?:the|both|all of)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """An overall rating that a sentence gives a unit, with its place in the block."""

    unit: Body
    level: str
    block: Block
    start: int
    end: int


def told_ratings(blocks: Sequence[Block], about: About, levels: Sequence[str]) -> tuple[Told, ...]:
    """The overall ratings of inspected units that the prose of these blocks gives."""
    level = re.compile(rf"['‘“\"]?\b(?P<level>{'|'.join(map(re.escape, levels))})\b['’”\"]?")
    return tuple(
        told
        for block in blocks
        if block.kind in TEXT_KINDS
        for sentence in sentences(block.text)
        if _RATING_VERB.search(sentence.text) and not _EARLIER.search(sentence.text)
        for told in _told(block, sentence, about, level)
    )


def _told(block: Block, sentence: Sentence, about: About, level: re.Pattern[str]) -> Iterator[Told]:
    """Each level names the units between the level before it and itself."""
    begin = 0
    for match in level.finditer(sentence.text):
        name, shift = _name(sentence.text[begin : match.start()])
        for unit in about.units_in(name) if name else ():
            start = sentence.start + begin + shift
            yield Told(unit, match["level"], block, start, sentence.start + match.end())
        begin = match.end()
        yield from _as_others(block, sentence, match, about)


def _as_others(
    block: Block, sentence: Sentence, level: re.Match[str], about: About
) -> Iterator[Told]:
    """The units that have a level because another has it: "… 'Good', as was York"."""
    others = _AS_OTHERS.match(sentence.text, level.end())
    for unit in about.units_in(others["names"]) if others is not None else ():
        end = sentence.start + (level.end() if others is None else others.end())
        yield Told(unit, level["level"], block, sentence.start + level.start(), end)


def _name(before: str) -> tuple[str, int]:
    """The words between two levels that name units, and where they begin; none where the
    words between do not say that what they name is rated so."""
    end = _AFTER_NAME.search(before)
    if end is None or not end.group().strip():
        return "", 0
    words = before[: end.start()]
    lead = _BEFORE_NAME.match(words)
    start = 0 if lead is None else lead.end()
    comma = re.match(r"In [^,]*,\s+", words[start:])
    start += 0 if comma is None else comma.end()
    article = _ARTICLE.match(words[start:])
    start += 0 if article is None else article.end()
    return words[start:].strip(), start
