import json

from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.block import Aside, Block, BlockKind, Cell, Run
from probation_graph.ingest.document import PageSize
from probation_graph.ingest.reading.page import Box
from probation_graph.ingest.reading.wire import Reading, decode, encode

NUMBERS = st.integers(0, 10_000)
POINTS = st.floats(-1e4, 1e4, allow_nan=False)
BOXES = st.builds(Box, POINTS, POINTS, POINTS, POINTS)
RUNS = st.builds(Run, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.none() | BOXES, st.booleans())
BLOCKS = st.builds(
    Block,
    st.just(0),
    st.sampled_from(BlockKind),
    st.text(),
    st.lists(RUNS, max_size=3).map(tuple),
    NUMBERS,
    st.none() | st.text(),
    st.none() | NUMBERS,
    st.frozensets(st.text()),
    st.lists(st.lists(st.builds(Cell, NUMBERS, NUMBERS), max_size=2).map(tuple), max_size=2).map(
        tuple
    ),
    st.lists(NUMBERS, max_size=3).map(tuple),
    st.none() | st.sampled_from(Aside),
)


@given(BLOCKS)
def test_blocks_come_back_as_they_were_sent(block: Block):
    sizes = (PageSize(1, 595.28, 841.89),)
    reading = Reading("a reader", sizes, (block,))
    assert decode(json.loads(encode(reading))) == reading
