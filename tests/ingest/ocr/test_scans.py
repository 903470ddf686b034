"""Scanned pages give what pages of text give."""

import hashlib
import json
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest

from probation_graph.ingest.block import BlockKind
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.extract import extract
from probation_graph.ingest.ocr import extra, reading
from probation_graph.ingest.ocr.recheck import alike
from probation_graph.ingest.reading import errors
from probation_graph.ingest.reading.faults import Refusal
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.perusal import perused
from probation_graph.ingest.reading.watch import Watch
from probation_graph.ingest.reading.wire import decode, encode
from probation_graph.ontology.names import Names
from tests.ingest.clothes import letter
from tests.ingest.ocr.scans import picture, scan
from tests.ingest.real import folder
from tests.ingest.sayings import said

LEAST = 0.95  # share of the letter's facts that its scan gives
SCANNED_LETTER = folder().parent / "letter" / "letter-scan.pdf"
PAGE = 13  # of recommendations
# The timer of a page would end the tests themselves on a busy machine.
PATIENT = Limits(page_seconds=900, ocr_page_seconds=900)
PROSE = "The region had a clear plan for the inspection of probation services. " * 6


@cache
def document(data: bytes) -> DocumentText:
    read = perused(data, Watch(PATIENT))
    assert decode(json.loads(encode(read))) == read
    return DocumentText(hashlib.sha256(data).hexdigest(), "application/pdf", *read)


def items(found: DocumentText) -> list[tuple[int | None, str]]:
    return [(b.number, b.text) for b in found.blocks if b.kind is BlockKind.NUMBERED]


def headings(found: DocumentText) -> list[str]:
    return [block.text for block in found.blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize("turned", [0.0, 1.0, -1.0, 90.0, 180.0])
def test_a_page_of_recommendations(turned: float):
    found = document(scan(picture(PAGE, turned)))
    expected = [(b.number, b.text) for b in letter().blocks
                if b.kind is BlockKind.NUMBERED and b.page == PAGE]  # fmt: skip
    same = sum(
        number == other and alike(text, words) and alike(words, text)
        for (number, text), (other, words) in zip(expected, items(found), strict=True)
    )
    assert same >= LEAST * len(expected)
    heads = sum(b.kind is BlockKind.HEADING and b.page == PAGE for b in letter().blocks)
    assert len(headings(found)) == heads
    block = next(block for block in found.blocks if block.kind is BlockKind.NUMBERED)
    passage = found.passage(block)
    assert passage.confidence is not None
    assert 0.5 < passage.confidence <= 1
    size = found.pages[0]
    assert all(0 <= b.box.x0 < b.box.x1 <= size.width + 1 for b in passage.boxes)
    assert all(0 <= b.box.top < b.box.bottom <= size.height + 1 for b in passage.boxes)


def test_text_and_pictures_in_one_document():
    found = document(scan(PROSE, picture(PAGE)))
    assert [each.page for each in found.scans] == [2]
    assert found.passage(found.blocks[0]).confidence is None
    assert len(items(found)) > 10


def test_without_the_extra_a_scan_says_what_adds_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extra, "PARTS", ("no_such_recogniser",))
    with pytest.raises(Refusal) as refused:
        perused(scan(picture(PAGE)), Watch(PATIENT))
    assert refused.value.kind == "no-text"
    told = str(errors.KINDS["no-text"](Path("a.pdf"), refused.value.reason))
    assert "pip install 'probation-graph[ocr]'" in told
    assert ".venv/bin/pip install -e '.[ocr]'" in told
    mixed = perused(scan(PROSE, picture(PAGE)), Watch(PATIENT))
    assert mixed.unread == (2,)
    assert mixed.scans == ()


def test_no_memory_is_told_as_such():
    with pytest.raises(MemoryError), reading.told_as_memory():
        raise RuntimeError("Failed to allocate memory for requested buffer of size 1")
    with pytest.raises(ValueError, match="odd"), reading.told_as_memory():
        raise ValueError("odd")


def test_the_scanned_letter_gives_the_letters_facts():
    if not SCANNED_LETTER.exists():
        pytest.skip(f"{SCANNED_LETTER} is not there")
    expected = said(extract(letter(), Names()))
    found = said(extract(document(SCANNED_LETTER.read_bytes()), Names()))
    shares = {}
    for kind, values in expected.items():
        left = [" ".join(map(str, value)) for value in found[kind]]
        given = 0
        for value in values:
            words = " ".join(map(str, value))
            match = next((other for other in left if nearly(words, other)
                          and digits(words) == digits(other)), None)  # fmt: skip
            if match is not None:
                left.remove(match)
                given += 1
        shares[kind] = given / len(values)
    print(shares)
    assert {kind: share for kind, share in shares.items() if share < LEAST} == {}


def nearly(one: str, other: str) -> bool:
    """Whether two texts are as good as the same."""
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= LEAST


def digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
