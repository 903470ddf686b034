"""Files into the record."""

import errno
import os
from pathlib import Path

import pytest

from probation_graph.graph.errors import SettingsError
from probation_graph.graph.files import LocalFiles
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest import pipeline, step
from probation_graph.ingest.outcome import Status
from probation_graph.ingest.pipeline import ingest
from probation_graph.ingest.reading.limits import Limits

LETTER = Path(__file__).parents[2] / "samples" / "letter.txt"
OTHER = "Dear colleague,\n\nThis is a letter about nothing that anyone inspected.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "data")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter [1] – copy.txt"
    path.write_bytes(LETTER.read_bytes())
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text(OTHER)
    return path


def files(record: Record) -> dict[str, bytes]:
    folders = (record.data / "record", record.data / "sources")
    kept = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(record.data)): path.read_bytes() for path in kept}


def test_a_new_document_is_read_and_the_source_kept(letter: Path, settings: Settings) -> None:
    (outcome,) = ingest([letter], settings, jobs=1)
    assert outcome.status is Status.NEW
    assert outcome.error is None
    assert outcome.found["recommendations"] == 41
    assert outcome.kind == "regional_letter"
    record = Record(settings.data)
    assert record.keys() == [outcome.key]
    assert record.source(outcome.key).read_bytes() == letter.read_bytes()
    assert record.names.base == settings.base_iri


def test_a_document_of_some_other_kind_is_refused_and_nothing_kept(
    tmp_path: Path, letter: Path, settings: Settings
) -> None:
    invoice = tmp_path / "invoice.txt"
    invoice.write_text("Invoice 2231\n\nTo: Mr Smith\n\nPlease pay 400 pounds by 3 May 2024.\n")
    outcomes = {outcome.path: outcome for outcome in ingest([invoice, letter], settings, jobs=1)}
    error = outcomes[invoice].error or ""
    assert "invoice.txt: other-kind: nothing in it is about an inspection." in error
    assert "Give a letter or report of an inspection." in error
    record = Record(settings.data)
    assert record.keys() == [outcomes[letter].key]
    assert b"Invoice" not in b"".join(files(record).values())


def test_a_damaged_record_is_made_again(letter: Path, settings: Settings) -> None:
    (first,) = ingest([letter], settings, jobs=1)
    record = Record(settings.data)
    before = files(record)
    path = settings.data / "record" / "documents" / f"{first.key}.nq"
    path.write_bytes(path.read_bytes()[:-100])
    (again,) = ingest([letter], settings, jobs=1)
    assert again.status is Status.CHANGED
    assert files(record) == before


def test_the_second_time_nothing_is_read_and_nothing_changes(
    letter: Path, settings: Settings, monkeypatch
) -> None:
    (first,) = ingest([letter], settings, jobs=1)
    before = files(Record(settings.data))
    monkeypatch.setattr(step, "extract", lambda *_: pytest.fail("read again"))
    (second,) = ingest([letter], settings, jobs=1)
    assert (second.status, second.key) == (Status.UNCHANGED, first.key)
    assert files(Record(settings.data)) == before


def test_other_rules_read_it_again(letter: Path, settings: Settings, monkeypatch) -> None:
    ingest([letter], settings, jobs=1)
    for module in (pipeline, step):
        monkeypatch.setattr(module, "rules_version", lambda: "0.2+other")
    (outcome,) = ingest([letter], settings, jobs=1)
    assert outcome.status is Status.CHANGED
    (outcome,) = ingest([letter], settings, jobs=1)
    assert outcome.status is Status.UNCHANGED


def test_two_runs_give_the_same_record_byte_for_byte(
    letter: Path, other: Path, settings: Settings, tmp_path: Path
) -> None:
    elsewhere = Settings(data=tmp_path / "elsewhere")
    ingest([letter, other], settings, jobs=2)
    ingest([other], elsewhere, jobs=1)
    ingest([letter], elsewhere, jobs=1)
    assert files(Record(settings.data)) == files(Record(elsewhere.data))


def test_one_bad_file_never_stops_the_others(
    letter: Path, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "rubbish.pdf").write_bytes(b"%PDF-1.7\nrubbish")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    told = []
    bad = [tmp_path / name for name in ("empty.pdf", "missing.pdf", "rubbish.pdf", "picture.txt")]
    outcomes = ingest([*bad, letter], settings, jobs=1, progress=told.append)
    assert [outcome.path for outcome in outcomes] == [*bad, letter]
    assert {outcome.path for outcome in told} == {*bad, letter}
    for outcome in outcomes[:-1]:
        assert outcome.status is Status.FAILED
        assert outcome.path.name in outcome.error
        assert "\n" not in outcome.error
        assert outcome.key is None
    assert Record(settings.data).keys() == [outcomes[-1].key]


def test_a_fault_of_ours_fails_one_document_only(
    letter: Path, other: Path, settings: Settings, monkeypatch
) -> None:
    honest = step.extract

    def faulty(document, names):
        if len(document.blocks) < 10:
            raise LookupError("no\nsuch thing")
        return honest(document, names)

    monkeypatch.setattr(step, "extract", faulty)
    good, bad = ingest([letter, other], settings, jobs=1)
    assert good.status is Status.NEW
    assert bad.status is Status.FAILED
    assert "LookupError: no such thing" in bad.error
    assert "faulty" in bad.traceback


def test_what_breaks_the_shapes_is_not_recorded(
    letter: Path, settings: Settings, monkeypatch
) -> None:
    honest = step.statements

    def forgetful(facts, names):
        return {
            subject: {term: nodes for term, nodes in said.items() if not term.endswith("/title")}
            for subject, said in honest(facts, names).items()
        }

    monkeypatch.setattr(step, "statements", forgetful)
    (outcome,) = ingest([letter], settings, jobs=1)
    assert outcome.status is Status.FAILED
    assert "title" in outcome.error
    assert Record(settings.data).keys() == []


def test_a_record_that_cannot_be_written_fails_the_document(
    letter: Path, settings: Settings
) -> None:
    settings.data.mkdir()
    (settings.data / "sources").write_text("in the way")
    (outcome,) = ingest([letter], settings, jobs=1)
    assert outcome.status is Status.FAILED
    assert "cannot be used" in outcome.error


def test_identifiers_are_under_one_base(other: Path, settings: Settings) -> None:
    based = settings.model_copy(update={"base_iri": "https://example.org/"})
    ingest([other], based, jobs=1)
    assert Record(settings.data).names.base == "https://example.org/"
    with pytest.raises(SettingsError, match=r"https://example\.org/"):
        ingest([other], settings, jobs=1)


def test_no_file_is_no_work(settings: Settings) -> None:
    assert ingest([], settings) == []


def test_limits_come_from_the_settings(settings: Settings) -> None:
    small = settings.model_copy(update={"document_size": 1, "document_pages": 2})
    limits = Limits.of(small)
    assert (limits.size, limits.pages) == (1, 2)


def test_the_processors_are_those_that_this_process_may_use():
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("the platform does not tell")
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        assert pipeline.processors() == 1
    finally:
        os.sched_setaffinity(0, before)


def test_a_full_disk_is_told_and_leaves_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = LocalFiles.write

    def full(self: LocalFiles, path: str, content: bytes) -> None:
        if path.endswith(".nq"):
            raise OSError(errno.ENOSPC, "No space left on device")
        write(self, path, content)

    monkeypatch.setattr(LocalFiles, "write", full)
    with pytest.raises(OSError, match="No space left"):
        ingest([LETTER], settings, jobs=1)
    assert Record(settings.data).stray_sources() == []
    assert Record(settings.data).keys() == []
