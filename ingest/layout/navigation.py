"""Navigation: words of a web page that lead to another place of it, printed with its text."""

import re
from collections.abc import Iterable

from probation_graph.ingest.layout.lines import Line

_TO_TOP = re.compile(r"[(\[]?(?:back|return) to (?:the )?top(?: of (?:the )?page)?[)\]]?", re.I)
_TO_CONTENT = re.compile(r"skip to (?:the )?(?:main )?content", re.I)
_LAST = ("top", "page", "content")  # words that they end in


def without_links(lines: Iterable[Line]) -> tuple[list[Line], set[Line]]:
    """Lines with what leads elsewhere cut off their ends, each as a line of its own; and those
    lines alone."""
    kept: list[Line] = []
    links: set[Line] = set()
    for line in lines:
        at = _link_at(line)
        if at is None:
            kept.append(line)
            continue
        link = Line(line.page, line.words[at:])
        kept += [Line(line.page, line.words[:at]), link] if at else [link]
        links.add(link)
    return kept, links


def is_link(text: str) -> bool:
    """Whether words only lead to another place of the page."""
    return (_TO_TOP.fullmatch(text) or _TO_CONTENT.fullmatch(text)) is not None


def _link_at(line: Line) -> int | None:
    """The word of a line with which such words begin; None where it ends in none."""
    if not line.words[-1].text.rstrip(")]").endswith(_LAST):
        return None
    words = [word.text for word in line.words]
    return next((at for at in range(len(words)) if is_link(" ".join(words[at:]))), None)
