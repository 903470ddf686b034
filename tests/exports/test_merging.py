"""Sorting on disk gives what sorting in memory gives."""

from hypothesis import given
from hypothesis import strategies as st

from probation_graph.exports.batches import batches
from probation_graph.exports.merging import merged

LINES = st.lists(st.lists(st.binary(max_size=4).map(lambda text: text.hex().encode() + b"\n")))


@given(LINES, st.integers(0, 20))
def test_lines_are_sorted_and_each_once(parts, run):
    wanted = sorted({line for part in parts for line in part})
    assert list(merged([list(part) for part in parts], run)) == wanted


@given(st.lists(st.sampled_from([b"a 1\n", b"b 1\n", b"b 2\n", b"c 1\n"])), st.integers(0, 20))
def test_a_subject_is_never_in_two_batches(lines, size):
    found = list(batches(sorted(lines), size))
    assert b"".join(found) == b"".join(sorted(lines))
    firsts = [batch[:1] for batch in found]
    assert len(set(firsts)) == len(firsts)
