"""Lists of names that themselves hold "and" and commas: "A and B, C, and D, E and F"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_SEPARATOR = re.compile(r"\s*(?:;|,)\s+(?:and|&)\s+|\s*[,;]\s+|\s+(?:and|&)\s+")
_OXFORD = re.compile(r",\s+(?:and|&)\s+")
NAMES_MAX = 24  # atoms of a list; a longer text is no list of names


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a list, at `start` to `end` of the text; `known` as the caller knew it."""

    text: str
    start: int
    end: int
    known: bool


def names_in(text: str, known: Callable[[str], bool]) -> tuple[Name, ...]:
    """The names of a list, joined so that as much of it as possible is known names.

    Words that belong to no known name are names of their own: cut at every comma and "and", but
    at "and" only where the list has no ", and" to end it.
    """
    atoms = _atoms(text)
    if len(atoms) > NAMES_MAX:
        return ()
    groups = _best(text, atoms, known)
    return tuple(_merged(text, groups))


def _atoms(text: str) -> list[tuple[int, int]]:
    bounds = [0]
    for separator in _SEPARATOR.finditer(text):
        bounds += [separator.start(), separator.end()]
    bounds.append(len(text))
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    return [(start, end) for start, end in pairs if text[start:end].strip()]


def _best(text: str, atoms: Sequence[tuple[int, int]], known: Callable[[str], bool]) -> list[Name]:
    """From the end: the cheapest way to name the rest, in unknown atoms, then in names."""
    costs: list[tuple[int, int]] = [(0, 0)] * (len(atoms) + 1)
    steps: list[Name] = [Name("", 0, 0, False)] * len(atoms)
    taken = [1] * len(atoms)
    for first in range(len(atoms) - 1, -1, -1):
        start = atoms[first][0]
        unknown, count = costs[first + 1]
        costs[first] = (unknown + 1, count + 1)
        steps[first] = Name(text[start : atoms[first][1]], start, atoms[first][1], False)
        for last in range(first, len(atoms)):
            end = atoms[last][1]
            cost = (costs[last + 1][0], costs[last + 1][1] + 1)
            if cost < costs[first] and known(text[start:end]):
                costs[first], taken[first] = cost, last - first + 1
                steps[first] = Name(text[start:end], start, end, True)
    return _walk(steps, taken)


def _walk(steps: Sequence[Name], taken: Sequence[int]) -> list[Name]:
    found: list[Name] = []
    place = 0
    while place < len(steps):
        found.append(steps[place])
        place += taken[place]
    return found


def _merged(text: str, groups: Sequence[Name]) -> list[Name]:
    if _OXFORD.search(text) is None:
        return list(groups)
    merged: list[Name] = []
    for name in groups:
        last = merged[-1] if merged else None
        unknown = last is not None and not last.known and not name.known
        if last is not None and unknown and "," not in text[last.end : name.start]:
            merged[-1] = Name(text[last.start : name.end], last.start, name.end, False)
        else:
            merged.append(name)
    return merged
