"""What speaks of the same: other entries of a kind that share the rarer words of a text."""

import re
import sqlite3
from collections import Counter

from rapidfuzz import fuzz, process, utils

from probation_graph.graph.search.searching import Hit, hits_of

WORD = re.compile(r"[^\W\d_]{4,}")
MOST_WORDS = 40  # of the text, those that are looked for
LEAST_LIKENESS = 80  # per cent, of what was typed and a part of a name
SHORTER = 2  # letters that a name may have fewer than what was typed
LEAST_SHARED = 4  # words, or a third of those of a shorter text


def alike(index: sqlite3.Connection, id: str, text: str, most: int) -> list[Hit]:
    """Others of the same family, the likest first, with the
    shared words marked."""
    words = list(Counter(word.lower() for word in WORD.findall(text)))[:MOST_WORDS]
    if not words:
        return []
    query = " OR ".join(f'"{word}"' for word in words)
    rows = index.execute(
        "SELECT other.entry FROM words JOIN entry AS other ON other.entry = words.rowid"
        " JOIN entry AS own ON own.family = other.family AND own.entry <> other.entry"
        " WHERE words MATCH ? AND own.id = ?"
        " ORDER BY bm25(words), other.entry LIMIT ?",
        [f"text : ({query})", id, most * 3],
    ).fetchall()
    least = min(LEAST_SHARED, max(1, len(words) // 3))
    found = hits_of(index, [row[0] for row in rows], query)
    return [hit for hit in found if _shared(hit) >= least][:most]


def _shared(hit: Hit) -> int:
    """How many different words are marked."""
    return len({word.lower() for piece in hit.text.pieces[1::2] for word in piece.split()})


def near(index: sqlite3.Connection, typed: str, most: int) -> list[tuple[str, str]]:
    """Identifiers and names of what is called nearly so, the likest first."""
    rows = index.execute(
        "SELECT id, name FROM entry JOIN words ON words.rowid = entry WHERE name <> '' ORDER BY id"
    ).fetchall()
    found = process.extract(
        typed,
        [row["name"] for row in rows],
        scorer=fuzz.partial_ratio,
        processor=utils.default_process,
        score_cutoff=LEAST_LIKENESS,
        limit=most,
    )
    return [(rows[at]["id"], name) for name, _, at in found if len(name) >= len(typed) - SHORTER]
