from dataclasses import replace

from probation_graph.ingest.facts import Body
from probation_graph.ingest.kinds.kind import Kind
from probation_graph.ingest.kinds.regional_letter import KIND
from probation_graph.ingest.structure.recommendations import Run, recommendations, runs
from tests.ingest.building import document

TEXT = """
# Leeds PDU should:
1. one
2. two
# The region should:
3. three
# York PDU should:
1. four
~ 12
2. five
Words that end the list.
3. a numbered finding
"""


def shape(found: tuple[Run, ...]) -> list[list[tuple[int, str, str, bool]]]:
    return [[(a.number, a.block.text, a.addressee, a.printed) for a in run.asked] for run in found]


def test_a_list_that_begins_again_at_one_is_another_units() -> None:
    first, second = shape(runs(document(TEXT), KIND))
    assert [row[0] for row in first] == [1, 2, 3]
    assert first[2] == (3, "three", "The region", True)
    assert [row[:3] for row in second] == [(1, "four", "York PDU"), (2, "five", "York PDU")]


def test_numbered_paragraphs_under_other_headings_are_no_recommendations() -> None:
    assert runs(document("# Findings\n1. One\n2. Two\nLeaders should:\n"), KIND) == ()
    assert runs(document("# Leeds PDU should:\n1. One"), Kind("x", lambda _: None, {})) == ()


def test_a_heading_set_as_a_paragraph_needs_its_colon() -> None:
    assert runs(document("Leeds PDU should:\n1. One"), KIND) != ()
    assert runs(document("Leeds PDU should\n1. One"), KIND) == ()


def test_lost_numbers_are_counted_from_their_neighbours() -> None:
    text = "# Leeds PDU should:\n* one\n2. two\n* three\n# HMPPS should:\n* four\n# York PDU should:\n* five\n* six"
    first, second = shape(runs(document(text), KIND))
    assert [(row[0], row[3]) for row in first] == [(1, False), (2, True), (3, False), (4, False)]
    assert [(row[0], row[3]) for row in second] == [(1, False), (2, False)]


def test_a_number_the_reader_worked_out_is_not_printed() -> None:
    letter = document("# Leeds PDU should:\n1. one\n2. two")
    blocks = list(letter.blocks)
    blocks[1] = replace(blocks[1], inferred=frozenset(["number"]))
    (run,) = shape(runs(replace(letter, blocks=tuple(blocks)), KIND))
    assert [row[3] for row in run] == [False, True]


def test_facts_of_runs() -> None:
    letter = document("# Leeds PDU should:\n* one\n* detail\n2. two")
    blocks = list(letter.blocks)
    blocks[2] = replace(blocks[2], level=2)
    letter = replace(letter, blocks=tuple(blocks))
    body = Body("b", "ProbationDeliveryUnit", "Leeds PDU")
    found = recommendations(letter, runs(letter, KIND), lambda _: "i", lambda *_: (body,))
    assert [(one.number, one.text, one.addressees) for one in found] == [
        (1, "one\ndetail", ("b",)),
        (2, "two", ("b",)),
    ]
    assert (found[0].number_inferred, found[0].inferred) == (True, {"number"})
    assert len(found[0].evidence) == 2
    assert (found[1].number_inferred, found[1].inferred) == (False, frozenset())
