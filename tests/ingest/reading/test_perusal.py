"""A PDF read in this process."""

from types import SimpleNamespace

import pytest

from probation_graph.ingest.reading import perusal
from probation_graph.ingest.reading.faults import Refusal
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.perusal import lacking, perused
from probation_graph.ingest.reading.watch import Watch
from tests.ingest import pdfs

WATCH = Watch(Limits(pages=5))


def test_what_is_read():
    reading = perused(pdfs.prose("Leaders know their region."), WATCH)
    assert [block.text for block in reading.blocks] == ["Leaders know their region."]
    assert reading.reader.startswith("pypdfium2 ")
    assert (reading.sizes[0].number, reading.sizes[0].width) == (1, 595.28)


def test_glyphs_without_letters_are_no_text():
    page = SimpleNamespace(
        words=[SimpleNamespace(text="(cid:3)(cid:4)"), SimpleNamespace(text="a")]
    )
    assert lacking([page]) is None
    page.words.append(SimpleNamespace(text="(cid:5)"))
    assert "fonts" in str(lacking([page]))


def test_a_font_that_does_not_tell_its_letters():
    with pytest.raises(Refusal) as refused:
        perused(pdfs.unmapped(), WATCH)
    assert refused.value.kind == "no-text"
    assert "which letters" in refused.value.reason


@pytest.mark.parametrize(
    ("raised", "kind"),
    [(MemoryError(), "too-big"), (RecursionError(), "unreadable"), (TypeError(), "unreadable")],
)
def test_too_much_memory_or_depth(monkeypatch: pytest.MonkeyPatch, raised: Exception, kind: str):
    def fail(data: bytes, most_pages: int) -> None:
        raise raised

    monkeypatch.setattr(perusal, "read_pages", fail)
    with pytest.raises(Refusal) as refused:
        perused(b"%PDF-", WATCH)
    assert refused.value.kind == kind
