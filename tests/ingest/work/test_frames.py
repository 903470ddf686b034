"""Messages between the command and its workers."""

import io

from hypothesis import given
from hypothesis import strategies as st

from probation_graph.ingest.work.frames import HEAD, framed, length_of, receive, unframed

SAID = st.dictionaries(st.text(), st.none() | st.integers() | st.text())


@given(SAID, st.binary())
def test_messages_come_back_as_they_were_sent(said: dict[str, object], content: bytes):
    frame = framed(said, content)
    assert len(frame) == HEAD + length_of(frame[:HEAD])
    assert unframed(frame) == (said, content)


def test_a_stream_of_messages():
    stream = io.BytesIO(framed({"a": 1}, b"x") + framed({}))
    assert receive(stream) == ({"a": 1}, b"x")
    assert receive(stream) == ({}, b"")
    assert receive(stream) is None


def test_what_is_cut_short_or_no_message_is_the_end():
    assert receive(io.BytesIO(framed({"a": 1}, b"xyz")[:-1])) is None
    assert receive(io.BytesIO(b"\xff" * 40)) is None
