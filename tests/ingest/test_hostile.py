"""Hostile files: each gives one clear line or is read, in bounded time and memory."""

import re
from pathlib import Path

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.outcome import Outcome, Status
from probation_graph.ingest.passage_check import check_document, passages, squeezed
from probation_graph.ingest.pipeline import ingest
from probation_graph.ingest.reading.errors import KINDS, UnreadableDocument
from tests.ingest.hostile import FLIPPED, READ, crafted, flipped

MEMORY = 2048  # megabytes for one document
UNMAPPED = re.compile(r"\s|\(cid:\d+\)")  # between words; a glyph of which no letter is known
REMEDIES = {kind: cls(Path("x"), "y").remedy for kind, cls in KINDS.items()}


def settings(data: Path, ocr: str = "auto") -> Settings:
    return Settings(
        data=data, document_timeout=12, page_timeout=6, ocr_page_timeout=30, ocr=ocr,
        document_memory=MEMORY, document_pages=2000,
    )  # fmt: skip


def kind_of(outcome: Outcome) -> str:
    """What became of a file: its one line says the kind, and what to do."""
    if outcome.error is None:
        return READ
    assert outcome.traceback is None, outcome.traceback
    assert "\n" not in outcome.error
    assert outcome.problem is not None, outcome.error
    assert f": {outcome.problem}: " in outcome.error
    assert outcome.error.endswith(REMEDIES[outcome.problem])
    return outcome.problem


def written(folder: Path, files: dict[str, bytes]) -> list[str]:
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [str(folder / name) for name in files]


def test_files_made_by_hand(tmp_path: Path):
    made = crafted()
    paths = written(tmp_path / "files", {name: data for name, (data, _) in made.items()})
    data = tmp_path / "data"
    good = Path(__file__).parents[2] / "samples" / "letter.pdf"
    outcomes = ingest([*paths, good], settings(data), jobs=2)
    found = {outcome.path.name: kind_of(outcome) for outcome in outcomes}
    wrong = {
        name: found[name]
        for name, (_, may) in made.items()
        if found[name] not in may | {"other-kind"}
    }
    assert wrong == {}
    assert outcomes[-1].status is Status.NEW  # the others are kept
    record = Record(data)
    assert outcomes[-1].key in record
    assert record.stray_sources() == []
    assert all(
        outcome.peak_memory is None or outcome.peak_memory < MEMORY * 2**20 for outcome in outcomes
    )


@pytest.fixture(scope="module")
def shaken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, list[Outcome]]:
    folder = tmp_path_factory.mktemp("flipped")
    paths = written(folder / "files", dict(flipped()))
    outcomes = ingest(paths, settings(folder / "data", ocr="never"), jobs=2)
    return Record(folder / "data"), outcomes


def test_flipped_bytes_give_a_line_or_are_read(shaken: tuple[Record, list[Outcome]]):
    record, outcomes = shaken
    kinds = [kind_of(outcome) for outcome in outcomes]
    assert len(kinds) == FLIPPED
    assert set(kinds) <= {READ, "unreadable", "no-text", "too-big", "too-slow", "encrypted",
                          "not-a-pdf", "other-kind", "empty"}  # fmt: skip
    assert kinds.count(READ) > FLIPPED / 4  # they are real enough
    assert kinds.count("unreadable") > FLIPPED / 20
    assert record.stray_sources() == []


def test_nothing_is_invented_where_bytes_were_flipped(shaken: tuple[Record, list[Outcome]]):
    """What is stated of a damaged document stands on its pages, and is no more than the letter
    says."""
    from pypdfium2 import PdfDocument

    record, outcomes = shaken
    keys = sorted({outcome.key for outcome in outcomes if outcome.key is not None})
    checked, elsewhere = 0, 0
    for key in keys:
        source = record.source(key)
        assert source is not None
        if source.suffix == ".pdf":
            quoted = {each.iri: each for each in passages(record, key) if not each.scanned}
            with PdfDocument(source) as document:
                bad = check_document(document, list(quoted.values()))
                held = squeezed("".join(page.get_textpage().get_text_range() for page in document))
            words = [word for iri, _ in bad for word in UNMAPPED.split(quoted[iri].quote)]
            assert [word for word in words if squeezed(word) not in held] == []
            checked, elsewhere = checked + len(quoted), elsewhere + len(bad)
    assert checked > 500
    assert elsewhere < checked / 200  # letters that damage has set over each other


def test_a_name_is_told_in_one_line(tmp_path: Path):
    error = UnreadableDocument(tmp_path / "a\u202egpj.\npdf", "it is odd")
    assert re.fullmatch(r"[^\n\u202e]*", str(error))
