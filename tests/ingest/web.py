"""Documents as web pages that a browser prints: drawn bullets, lists of its own, tables whose rows
only lines divide."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from playwright.sync_api import Browser

from probation_graph.ingest.block import Block, BlockKind
from tests.ingest.clothes import is_set_in_lines, letter, lines
from tests.ingest.unseen import ASKED, HEADS, NEW, PLAN

TO_TOP = ' <a href="#top" style="font-size: 0.7em; font-weight: normal">(Back to top)</a>'
STYLES = {
    "lines below rows": """
        body { font: 16px/1.4 sans-serif; }
        table { border-collapse: collapse; width: 100%; }
        td { border-bottom: 1px solid #b1b4b6; padding: 8px 16px 8px 0; }""",
    "lines above rows": """
        body { font: 11px/1.3 sans-serif; }
        table { border-collapse: collapse; }
        td { border-top: 1px solid #b1b4b6; padding: 2px 12px 2px 0; vertical-align: top; }""",
    "grid": """
        body { font: 14px/1.3 serif; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px 6px; }
        ul { list-style: square; }""",
    "bevelled": """
        table { border: 1px outset gray; border-spacing: 2px; }
        td { border: 1px inset gray; padding: 1px; }""",
    "coloured cells, which are not printed": """
        body { font: 15px/1.4 sans-serif; }
        td { padding: 6px; background: #eee; }
        td:last-child { background: #d4351c; color: white; }""",
    "shaded rows": """
        body { font: 15px/1.5 sans-serif; max-width: 640px; }
        table { border-collapse: collapse; width: 100%; border-top: 2px solid #333; }
        tr { border-bottom: 1px solid #999; } tr:nth-child(even) { background: #eee; }
        td { padding: 6px; }
        ul { list-style: circle; }""",
    "headings that no type sets apart": """
        body { font: 14px/1.4 serif; }
        h1, h2, h3, h4 { font-weight: normal; font-style: italic; font-size: 1em; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "first lines indented": """
        body { font: 14px/1.3 serif; }
        p { margin: 0; text-indent: 2em; }
        li { margin: 0; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "nothing between paragraphs": """
        body { font: 14px/1.3 serif; text-align: justify; }
        p, li { margin: 0; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "lines far apart": """
        body { font: 16px/2 serif; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "letters in ligatures": """
        body { font: 11px/1.2 'DejaVu Sans'; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "letters of one width": """
        body { font: 14px/1.4 'Liberation Mono'; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "dashes and letters": """
        body { font: 13px/1.4 sans-serif; }
        ul { list-style: '– '; }
        ol { list-style: lower-alpha; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "numbers without stops": """
        @counter-style plain { system: extends decimal; suffix: ' '; }
        body { font: 13px/1.4 sans-serif; }
        ol { list-style: plain; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px; }""",
    "markers in the text's place": """
        body { font: 13px/1.3 serif; }
        ul, ol { list-style-position: inside; padding-left: 0; }
        table { border-collapse: collapse; }
        td { border: 1px solid black; padding: 4px 6px; }""",
}
ITEMS = (BlockKind.BULLET, BlockKind.NUMBERED)


def printed(browser: Browser, html: str, running: bool = False, tagged: bool = True) -> bytes:
    """The PDF of a page; `running` with the browser's own header and footer."""
    page = browser.new_page()
    page.set_content(html)
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "15mm")
    data = page.pdf(format="A4", display_header_footer=running, margin=margin, tagged=tagged)
    page.close()
    return data


def page(title: str, style: str, body: str) -> str:
    """A page of HTML."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )


def letter_page(style: str) -> str:
    """The sample letter as a web page."""
    found = [block for block in letter().blocks if block.kind is not BlockKind.FURNITURE]
    return page("A letter", style, "".join(_parts(found)))


def _parts(found: Sequence[Block]) -> Iterator[str]:
    for (kind, _), group in groupby(found, key=lambda block: (block.kind, _list(block))):
        if kind in ITEMS:
            yield _items(list(group))
        else:
            yield from map(_part, group)


def _list(block: Block) -> int | None:
    """What tells a list from the next thing: each other block is one of its own."""
    return None if block.kind in ITEMS else block.index


def _items(items: Sequence[Block]) -> str:
    tag = "ul" if items[0].kind is BlockKind.BULLET else "ol"
    inner = "".join(f'<li value="{item.number}">{escape(item.text)}</li>' if tag == "ol" else
                    f"<li>{escape(item.text)}</li>" for item in items)  # fmt: skip
    return f"<{tag}>{inner}</{tag}>"


def _part(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    if block.kind is BlockKind.TABLE:
        return f"<table>{''.join(_rows(block))}</table>"
    if len(block.lines) > 1 and is_set_in_lines(block):
        return f"<p>{'<br>'.join(map(escape, lines(block)))}</p>"
    return f"<p>{escape(block.text)}</p>"


def _rows(block: Block) -> Iterator[str]:
    for row in block.rows:
        cells = (block.text[cell.start : cell.end] for cell in row)
        yield f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in cells)}</tr>"


def report_page(style: str) -> str:
    """A report on one unit as it is published on the web, with links back to its top."""
    parts = [
        '<p><a href="#report">Skip to content</a></p><p>This publication is available at: '
        "https://hmiprobation.example.</p>",
        '<h1 id="report">An inspection of probation services in Kirklees PDU</h1>',
        "<p>Published: 12 August 2024</p><h2>Contents</h2>",
        _listed(["Foreword", "Ratings", "Recommendations", "1. Organisational arrangements"], 1),
        _head(2, "Foreword"),
        "<p>HM Inspectorate of Probation found much to do. Leeds PDU was ‘Outstanding’.</p>",
        "<p><strong>Cy Invented<br>HM Chief Inspector of Probation</strong></p>",
        _head(2, "Ratings"),
        _table(_ratings()),
        _head(2, "Recommendations"),
        "<p>We have made five recommendations that, if implemented, will have an impact.</p>",
        *_asked(),
        _head(2, "Background"),
        "<p>The unit is one of several in its region.</p>",
        *(part for row in NEW for part in _chapter(*row)),
        _head(2, "Further information"),
        "<p>A glossary is on our website.</p>",
    ]
    return page("An inspection of probation services in Kirklees PDU", style, "".join(parts))


def plan_page(style: str) -> str:
    """An action plan on a report, as a web page."""
    parts = [
        "<h1>Action plan: an inspection of probation services in Kirklees PDU</h1>",
        "<p>Plan published: 9 October 2024</p>",
        _table([HEADS, *PLAN]),
    ]
    return page("Action plan", style, "".join(parts))


def _head(level: int, text: str) -> str:
    return f"<h{level}>{text}{TO_TOP}</h{level}>"


def _listed(items: Sequence[str], start: int | None = None) -> str:
    inner = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{inner}</ul>" if start is None else f'<ol start="{start}">{inner}</ol>'


def _table(rows: Sequence[Sequence[str]]) -> str:
    inner = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{inner}</table>"


def _ratings() -> list[tuple[str, str, str]]:
    rows = [(f"P {key}", name, level) for key, name, level in NEW]
    return [
        ("Kirklees PDU<br>Fieldwork started April 2024", "", "Score 4/21"),
        ("Overall rating", "", "Requires improvement"),
        ("1.", "Organisational arrangements and activity", ""), *rows[:3],
        ("2.", "Service delivery", ""), *rows[3:],
    ]  # fmt: skip


def _asked() -> Iterator[str]:
    number = 1
    for heading, texts in ASKED:
        yield f"<h3>{heading}</h3>{_listed(texts, number)}"
        number += len(texts)


def _chapter(key: str, name: str, level: str) -> Iterator[str]:
    yield _head(3, f"P {key}. {name}")
    yield _table([("Rating", f"<strong>{level}</strong>")])
    yield f"<p>We looked at {name.lower()} in 30 cases.</p><h4>Strengths:</h4>"
    yield _listed([f"{name} was valued by the people we spoke to.", "Managers knew of it."])
    yield "<h4>Areas for improvement:</h4>"
    yield _listed([f"Not enough was done about {name.lower()} in most cases."])
