"""Words of scanned pages that were kept, and passages checked by them."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.ocr import extra, recheck
from probation_graph.ingest.ocr.kept import fingerprint, kept_text, kept_words
from probation_graph.ingest.ocr.picture import picture_of
from probation_graph.ingest.ocr.scan import Scan, ScannedWord
from probation_graph.ingest.passage_check import Quoted, bad_in_pdf, passage_problems, passages
from probation_graph.ingest.pdfium.fastreader import read_pages
from probation_graph.ingest.pipeline import ingest
from tests.ingest.ocr.scans import LETTER, picture, scan

PAGE = 13


@pytest.fixture(scope="module")
def scanned() -> PdfDocument:
    return PdfDocument(scan(picture(PAGE)))


@pytest.fixture(scope="module")
def seen(scanned: PdfDocument) -> Scan:
    """The words of the page as its text tells them, as if they had been read in the picture."""
    words = list(read_pages(LETTER.read_bytes(), 20))[PAGE - 1].words
    mark = fingerprint(picture_of(scanned, 0)[0])
    return Scan(1, tuple(ScannedWord(word.box, 0.9, word.text) for word in words), mark)


def quoted(scan: Scan, *places: int) -> Quoted:
    return Quoted("a", " ".join(scan.words[at].text for at in places),
                  tuple((1, *scan.words[at].box) for at in places), True)  # fmt: skip


def test_kept_words_are_those_that_were_read(seen: Scan):
    kept = kept_words(kept_text([seen]))
    assert kept[seen.picture] == [(word.text, word.box) for word in seen.words]
    assert kept_text([]) == ""
    assert [kept_words(text) for text in ("", "{", "[1]", '{"a": [1]}')] == [{}] * 4


def test_a_box_moved_elsewhere_is_caught_without_reading_again(
    scanned: PdfDocument, seen: Scan, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(recheck, "read_again", lambda looks: {} if not looks else 1 / 0)
    right = quoted(seen, 2, 3, 4)
    moved = Quoted("moved", right.quote, quoted(seen, 52, 53, 54).boxes, True)
    bad = recheck.bad_on_scans(scanned, [right, moved], kept_words(kept_text([seen])))
    assert [iri for iri, _ in bad] == ["moved"]


def test_a_page_that_looks_otherwise_is_not_taken_for_the_kept_one(
    seen: Scan, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(extra, "PARTS", ("no_such_recogniser",))
    words = recheck.words_on(PdfDocument(scan(picture(PAGE - 1))), [1],
                             kept_words(kept_text([seen])))  # fmt: skip
    assert words == {}


def test_what_was_kept_is_used_and_withdrawn_with_the_document(tmp_path: Path):
    (tmp_path / "scan.pdf").write_bytes(scan(picture(PAGE).crop((0, 0, 1241, 700))))
    (outcome,) = ingest([tmp_path / "scan.pdf"], Settings(data=tmp_path / "data"), jobs=1)
    record = Record(tmp_path / "data")
    assert outcome.key is not None, outcome
    assert kept_words(record.scans(outcome.key))
    assert list(passage_problems(record)) == []
    found = passages(record, outcome.key)
    source = record.source(outcome.key)
    assert source is not None
    moved = Quoted("moved", found[0].quote, found[-1].boxes, True)
    kept = record.scans(outcome.key)
    assert [iri for iri, _ in bad_in_pdf(source, [moved], kept)] == ["moved"]
    record.remove(outcome.key)
    assert record.scans(outcome.key) == ""
