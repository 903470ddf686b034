"""Authors of a report: who led the inspection, who signed the foreword, and the inspectors."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.facts import Part
from probation_graph.ingest.language.letterforms import names_post
from probation_graph.ingest.structure.letterhead import Named
from probation_graph.ingest.structure.people import people
from probation_graph.ingest.structure.printed import Line, lines_of

_LED = re.compile(
    r"\b(?:was |were )?led by\s+"
    r"(?:HM Inspectors? of Probation |HM Inspectors?,? |lead inspectors? )*"
    r"(?P<name>[A-Z][^,.;()]{3,40}?)(?=,|\.|;| \(| supported\b| with\b| and a\b|$)"
)
_LEAD = re.compile(r"^\s*lead inspector:?\s+(?P<name>[A-Z][^,.;:()]{3,40})", re.IGNORECASE)
_FOREWORD = re.compile(r"^(?:foreword|preface|chief inspector['’]s (?:foreword|overview))\b", re.I)
_TEAM = re.compile(r"(?:the )?inspection team", re.IGNORECASE)
_INSPECTOR = re.compile(r"\b(?:inspectors?|HMI)\b", re.IGNORECASE)
TEAM_BLOCKS_MAX = 6  # blocks of a list of inspectors, with the names of their inspectorates
FOREWORD_BLOCKS_MAX = 20  # blocks of a foreword


def named_authors(blocks: Sequence[Block], lead: str) -> tuple[Named, ...]:
    """Who led, with the name of that post, then those whose names stand with a post at the end of
    the foreword."""
    found = (*_leads(blocks, lead), *_signed(blocks), *_team(blocks))
    return tuple({entry.people[0].plain: entry for entry in reversed(found)}.values())[::-1]


def _team(blocks: Sequence[Block]) -> Iterator[Named]:
    """The inspectors that a list under "Inspection team" names, each with a post."""
    text = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    start = next((at for at, b in enumerate(text) if _TEAM.fullmatch(b.text)), len(text))
    for line in lines_of(text[start + 1 : start + 1 + TEAM_BLOCKS_MAX]):
        name, _, post = line.text.partition(",")
        named = people(name) if _INSPECTOR.search(post) else ()
        if len(named) == 1:
            yield Named(Part.AUTHOR, named, post.strip(), None, (line,))


def _leads(blocks: Sequence[Block], lead: str) -> Iterator[Named]:
    """The first that a sentence, or a line of its own, says led the inspection."""
    texts = (Line(block, 0, len(block.text)) for block in blocks)
    found = chain(((line, _LED) for line in texts), ((line, _LEAD) for line in lines_of(blocks)))
    for line, cue in found:
        match = cue.search(line.block.text, line.start, line.end)
        named = () if match is None else people(match["name"].strip())
        if match is not None and len(named) == 1:
            place = Line(line.block, match.start("name"), match.end("name"))
            yield Named(Part.AUTHOR, named, lead, None, (place,))
            return


def _signed(blocks: Sequence[Block]) -> Iterator[Named]:
    text = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    start = next((at for at, b in enumerate(text) if _FOREWORD.match(b.text)), len(text))
    lines = lines_of(text[start + 1 : start + 1 + FOREWORD_BLOCKS_MAX])
    for name, post in pairwise(lines):
        named = people(name.text)
        if len(named) == 1 and names_post(post.text) and len(post.text) <= len(name.text) + 60:
            yield Named(Part.AUTHOR, named, post.text, None, (name, post))
