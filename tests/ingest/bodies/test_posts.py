import pytest

from tests.ingest.resolved import names_coined


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The head of estates and security had led it.", "head of estates and security"),
        ("The heads of courts were new.", "heads of courts"),
        ("We met the strategic lead for women in the region.", "strategic lead for women"),
        ("It was sent to the head of quality, and read.", "head of quality"),
        ("The head of courts and the head of custody met.", "head of courts"),
        ("The head of courts chaired it.", "head of courts"),
        ("The head of SFOs had been in post.", "head of SFOs"),
    ],
)
def test_a_post_is_named_by_what_it_heads(text, name):
    assert names_coined(text).get(name) == "Post"


@pytest.mark.parametrize(
    "text", ["The head of the region came.", "It came at the head of 20 lines.", "Lead for"]
)
def test_what_heads_nothing_is_no_post(text):
    assert names_coined(text) == {}
