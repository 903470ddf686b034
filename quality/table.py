"""The kept table: each labelled document and kind of fact in a line of its own."""

from collections.abc import Iterable, Iterator

from quality.measures import MEASURES
from quality.tally import Tally, together

Measured = dict[str, dict[str, Tally]]
HEAD = """# How well documents are read

Made by `make quality` from [labels/](labels): what is found against what a careful reader found.
*right* is found as labelled; precision is its share of all that was found, recall its share of all
that was labelled. A change for the worse is a line of the diff. [README.md](README.md) tells how
facts are compared.
"""
COLUMNS = "| labelled | found | right | precision | recall |"
RULE = " --- | ---: | ---: | ---: | ---: | ---: |"


def table(open_: Measured, held_out: Measured) -> str:
    """The whole page, of documents that may be looked into and of those held out."""
    parts = [
        HEAD,
        "## All documents but those held out\n",
        *_lines("kind of fact", _by_kind(open_)),
        "\n## Held out: totals only\n",
        *_lines("document", _totals(held_out)),
        "\n## Each document\n",
        *_lines("document", _totals(open_)),
    ]
    for name, tallies in open_.items():
        parts += [f"\n### {name}\n", *_lines("kind of fact", tallies.items())]
    return "\n".join(parts) + "\n"


def _lines(first: str, rows: Iterable[tuple[str, Tally]]) -> Iterator[str]:
    yield f"| {first} {COLUMNS}\n|{RULE}"
    for name, one in rows:
        figures = f"{one.labelled} | {one.found} | {one.right}"
        yield f"| {name} | {figures} | {_share(one.precision)} | {_share(one.recall)} |"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _by_kind(measured: Measured) -> Iterator[tuple[str, Tally]]:
    for kind in MEASURES:
        tallies = [found[kind] for found in measured.values() if kind in found]
        if tallies:
            yield kind, together(tallies)


def _totals(measured: Measured) -> Iterator[tuple[str, Tally]]:
    return ((name, together(found.values())) for name, found in measured.items())
