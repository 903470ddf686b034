from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.layout.draft import Draft
from probation_graph.ingest.layout.headings import mark_headings, ranked
from probation_graph.ingest.layout.lines import Line
from probation_graph.ingest.layout.measures import Measures
from probation_graph.ingest.reading.page import Box, Word

MEASURES = Measures(11.0, False, {})


def draft(text: str, size: float = 11, bold: bool = True, page: int = 1, lines: int = 1) -> Draft:
    word = Word(text, Box(72, 0, 200, size), "F", size, bold)
    return Draft(BlockKind.PARAGRAPH, page, 72, 0, [Line(page, (word,))] * lines)


def headings(*drafts: Draft) -> list[str]:
    mark_headings(drafts, MEASURES)
    return [one.lines[0].text for one in drafts if one.kind == BlockKind.HEADING]


def test_larger_or_bold_texts_are_headings():
    assert headings(draft("Large", 13, False), draft("Bold"), draft("Plain", bold=False), draft("A sentence.")) == [
        "Large", "Bold",
    ]  # fmt: skip


def test_long_texts_and_numbers_are_none():
    assert headings(draft("Long", 13, lines=5), draft("7", 20), draft("x" * 300, 13)) == []


def test_small_bold_print_is_none():
    assert headings(draft("Small", 8)) == []


def test_signatories_are_none_up_to_the_next_large_heading():
    drafts = [
        draft("Yours sincerely", bold=False), draft("Pat Example"), draft("Sam Other, Chief Inspector", page=2),
        draft("Annex", 15, page=2), draft("Region should:", page=2),
    ]  # fmt: skip
    assert headings(*drafts) == ["Annex", "Region should:"]


def test_levels_rank_sizes_that_differ_and_weights():
    styles = {(15.0, True), (14.6, True), (13.0, True), (13.0, False), (11.0, True)}
    assert ranked(styles) == {
        (15.0, True): 1, (14.6, True): 1, (13.0, True): 2, (13.0, False): 3, (11.0, True): 4,
    }  # fmt: skip


def plain(*texts: str) -> list[Draft]:
    """Drafts that no type sets apart; those that begin with a bullet are items."""
    found = [draft(text, bold=False) for text in texts]
    for each in found:
        each.kind = BlockKind.BULLET if each.text.startswith("•") else BlockKind.PARAGRAPH
    return found


PROSE = (
    "The region had a good plan for its services, and a board that met every month to see to it."
)


def test_where_no_type_tells_headings_their_form_does():
    drafts = plain(
        PROSE,
        "Strengths",
        "• one",
        "• two",
        "What needs to improve?",
        "• three",
        "Is it good?",
        PROSE,
    )
    assert headings(*drafts) == ["Strengths", "What needs to improve?"]
    assert headings(*plain(PROSE, "Strengths", "• one", PROSE, PROSE)) == []  # one is by chance


def test_where_type_tells_headings_form_does_not():
    bold = [draft(text) for text in ("Leadership", "Staff", "Services")]
    drafts = plain(PROSE, "Strengths", "• one", "Weaknesses", "• two")
    assert headings(*bold, *drafts) == ["Leadership", "Staff", "Services"]
