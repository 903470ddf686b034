"""Characters in their plain form."""

import pytest

from probation_graph.ingest.pdfium.spelling import BULLET, is_bold, simple, unknown


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\ufb01nding", "finding"),
        ("o\ufb03ce", "office"),
        ("non\u2011contact", "non-contact"),
        ("re\u200boffending", "reoffending"),
        ("e\u0301", "é"),
        ("\u00bd", "½"),
        ("“so”", "“so”"),
        ("\u200b", ""),
    ],
)
def test_characters_in_their_plain_form(text: str, plain: str):
    assert simple(text) == plain


def test_weight_by_name_of_font():
    assert [is_bold(name) for name in ("ABCDEF+Tahoma-Bold", "Arial,BoldItalic", "Tahoma")] == [
        True, True, False,
    ]  # fmt: skip


def test_glyphs_without_letters():
    assert unknown(3) == "(cid:3)"
    assert unknown(127) == BULLET  # what viewers draw for it
