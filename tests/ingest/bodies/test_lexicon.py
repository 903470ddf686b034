import pytest

from probation_graph.ingest.bodies.lexicon import Lexicon
from tests.ingest.resolved import words


def lexicon_of(names):
    lexicon = Lexicon()
    for name, target, small in names:
        lexicon.add(name, target, small=small)
    return lexicon


LEXICON = lexicon_of(
    [
        ("Hill Board", "board", False),
        ("Hill Board of Eastham", "longer", False),
        ("Advice Service", "service", True),
        ("RLT", "rlt", False),
        ("Choices", "choices", False),
        ("Eastham, Hill and Dale Trust", "trust", False),
        ("St Helens", "place", False),
        ("Commissioners' offices", "offices", True),
        ("unpaid work", "work", False),
    ]
)


def found(text):
    read = words(text)
    return [(read.text(m.first, m.last), m.forms[0].target) for m in LEXICON.matches(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Hill Board met", [("Hill Board", "board")]),
        ("the Hill Board of Eastham met", [("Hill Board of Eastham", "longer")]),
        ("the Hill Boards of old", [("Hill Boards", "board")]),
        ("an advice service", [("advice service", "service")]),
        ("the RLTs met", [("RLTs", "rlt")]),
        ("Eastham, Hill and Dale Trust met", [("Eastham, Hill and Dale Trust", "trust")]),
        ("in St. Helens", [("St. Helens", "place")]),
        ("commissioners’ offices", [("commissioners’ offices", "offices")]),
        ("Unpaid work began", [("Unpaid work", "work")]),
        ("Choices’s work", [("Choices’s", "choices")]),
    ],
)
def test_the_longest_name_is_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the hill board met",  # its capitals are its own
        "the rlt met",
        "a Choice",  # one word in another number
        "UNPAID WORK",
        "Eastham Hill and Dale Trust met",  # names keep their commas
        "the Hill. Board members",  # no name runs over a full stop
    ],
)
def test_other_words_are_not_taken_for_it(text):
    assert found(text) == []


def test_one_name_of_two_things_is_found_once_for_both():
    lexicon = lexicon_of([("Eastham", "place", False), ("Eastham", "unit", False)])
    (match,) = lexicon.matches(words("in Eastham"))
    assert [form.target for form in match.forms] == ["place", "unit"]


def test_a_name_added_after_its_first_word_was_met_is_found_too():
    lexicon = lexicon_of([("Eastham", "place", False)])
    list(lexicon.matches(words("in Eastham")))
    lexicon.add("Eastham Hill Trust", "trust")
    (match,) = lexicon.matches(words("the Eastham Hill Trust met"))
    assert [form.target for form in match.forms] == ["trust"]
