from dataclasses import replace

from probation_graph.ingest.facts import Coverage
from probation_graph.ingest.kinds.generic import KIND
from probation_graph.ingest.structure.coverage import coverage
from probation_graph.ingest.structure.sections import outline
from tests.ingest.building import document

TEXT = """
# HM Inspectorate
1 Bridge Street West
Words in the head.
Dear Ann
Words of greeting.
# Findings
# Staff
## Strengths
* Good work
## Areas for improvement
* Not claimed
# Other
Nor this.
Our points follow:
I look forward to receiving your plan.
Yours sincerely
Ann Example
# Annexe 1
~ 7
"""


def measure(*claimed: int) -> Coverage:
    letter = document(TEXT)
    evidence = [letter.passage(letter.blocks[index]) for index in claimed]
    return coverage(letter, outline(letter, KIND), KIND, evidence)


def test_every_block_is_claimed_boilerplate_or_neither() -> None:
    found = measure(8)
    assert found.blocks == 19
    assert found.claimed + found.boilerplate + len(found.unclaimed) == 19
    texts = [document(TEXT).blocks[index].text for index in found.unclaimed]
    assert texts == [
        "Words in the head.",
        "Words of greeting.",
        "Areas for improvement",
        "Not claimed",
        "Nor this.",
        "Ann Example",
    ]
    assert [passage.quote for passage in found.passages] == texts


def test_headings_are_claimed_with_what_is_under_them() -> None:
    assert measure(8, 10).claimed - measure(8).claimed == 2


def test_part_of_a_word_claims_its_block_and_blocks_without_words_are_boilerplate() -> None:
    letter = document("Alpha beta\nGamma")
    empty = replace(letter.blocks[1], runs=())
    letter = replace(letter, blocks=(letter.blocks[0], empty))
    found = coverage(letter, outline(letter, KIND), KIND, [letter.passage(letter.blocks[0], 7, 9)])
    assert (found.claimed, found.boilerplate, found.unclaimed) == (1, 1, ())
