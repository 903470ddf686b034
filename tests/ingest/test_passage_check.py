"""Passages read back from the sources that were kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest import passage_check
from probation_graph.ingest.passage_check import (
    bad_in_pdf,
    bad_in_text,
    check_document,
    holds,
    passage_problems,
    passages,
    stands_in,
)
from probation_graph.ingest.pipeline import ingest

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def record(tmp_path_factory) -> Record:
    """The sample letter, as PDF and as text."""
    data = tmp_path_factory.mktemp("data")
    ingest([SAMPLES / "letter.pdf", SAMPLES / "letter.txt"], Settings(data=data), jobs=1)
    return Record(data)


def key_of(record: Record, suffix: str) -> str:
    return next(key for key in record if record.source(key).suffix == suffix)


def test_every_passage_of_the_letter_is_where_it_says(record: Record) -> None:
    assert all(len(passages(record, key)) > 300 for key in record)
    assert list(passage_problems(record)) == []


def test_a_box_elsewhere_does_not_hold_the_quote(record: Record) -> None:
    key = key_of(record, ".pdf")
    found = [each for each in passages(record, key) if len(each.quote) > 40]
    moved = replace(found[0], boxes=found[-1].boxes)
    longer = replace(found[1], quote=found[1].quote + " and more")
    bad = bad_in_pdf(record.source(key), [moved, longer, found[2]])
    assert [iri for iri, _ in bad] == [moved.iri, longer.iri]
    assert bad[1][1].startswith(found[1].quote[:20])


def test_a_quote_that_a_text_does_not_have_is_named(record: Record) -> None:
    key = key_of(record, ".txt")
    first = replace(passages(record, key)[0], quote="nobody wrote this")
    assert bad_in_text(record.source(key), [first]) == [(first.iri, "")]


def test_problems_name_the_passage_and_a_source_that_cannot_be_read(tmp_path, record) -> None:
    key = key_of(record, ".txt")
    path = record.source(key)
    before = path.read_bytes()
    path.write_bytes(before.replace(b"Kirklees", b"Kirkcaldy"))
    try:
        problems = list(passage_problems(record))
    finally:
        path.write_bytes(before)
    assert problems
    assert all(problem.about.startswith(f"passage/{key}/") for problem in problems)
    pdf = record.source(key_of(record, ".pdf"))
    kept = pdf.read_bytes()
    pdf.write_bytes(b"%PDF-1.7\nno longer")
    try:
        problems = list(passage_problems(record))
    finally:
        pdf.write_bytes(kept)
    assert [problem.about for problem in problems] == [pdf.stem[:12]]


def test_a_damaged_record_is_said(tmp_path) -> None:
    damaged = Record(tmp_path)
    damaged.put("a" * 12, [])
    (tmp_path / "record" / "documents" / f"{'a' * 12}.nq").write_bytes(b"<half")
    (problem,) = passage_problems(damaged)
    assert "cannot be checked" in problem.message


def test_a_quote_may_run_over_a_page_end() -> None:
    assert stands_in("theregionalstrategy", "oftheregional2strategythat")
    assert not stands_in("theregionalstrategy", "ofthestrategyregional")
    assert not stands_in("abcd", "a1b2c3d")
    assert not stands_in("abc", "xyz")


def test_boxes_may_hold_a_little_more_than_the_quote() -> None:
    assert holds("agencies2", "2")
    assert holds("area023plan", "areaplan")
    assert not holds("areaofeverythingelseplan", "areaplan")
    assert not holds("planarea", "areaplan")


def test_letters_of_a_font_that_draws_nothing_are_found_where_they_are_set(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pypdfium2 import PdfDocument

    key = key_of(record, ".pdf")
    found = [each for each in passages(record, key) if len(each.quote) > 40]
    moved = replace(found[0], boxes=found[-1].boxes)
    monkeypatch.setattr(passage_check, "text_within", lambda *_: "")
    with PdfDocument(record.source(key)) as document:
        bad = check_document(document, [moved, *found[1:40]])
    assert [iri for iri, _ in bad] == [moved.iri]
