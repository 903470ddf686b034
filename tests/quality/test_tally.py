from quality.tally import Tally, paired, same, together


def test_each_fact_is_taken_by_one_label() -> None:
    tally = paired(["a", "a", "b"], ["A", "B", "C"], lambda label, fact: label.upper() == fact)
    assert tally == Tally(2, ("a",), ("C",))
    assert (tally.labelled, tally.found) == (3, 3)
    assert (tally.precision, tally.recall) == (2 / 3, 2 / 3)


def test_nothing_labelled_and_nothing_found_have_no_share() -> None:
    assert (Tally().precision, Tally().recall) == (None, None)


def test_a_single_fact_that_differs_is_missed_and_wrong() -> None:
    assert same("2023-01-02", "2023-01-03") == Tally(0, ("2023-01-02",), ("2023-01-03",))
    assert same(None, None) == Tally()
    assert same(None, "2023") == Tally(0, (), ("2023",))


def test_tallies_add_up() -> None:
    assert together([Tally(1, ("a",)), Tally(2, (), ("b",))]) == Tally(3, ("a",), ("b",))
