"""Documents from files: the letter in both forms, and everything that is none."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from probation_graph.graph.errors import IngestError
from probation_graph.graph.settings import Settings
from probation_graph.ingest.reading import errors
from probation_graph.ingest.reading.limits import Limits
from probation_graph.ingest.reading.source import main, read_document
from tests.ingest import pdfs

SAMPLES = Path(__file__).parents[3] / "samples"
LETTER = (SAMPLES / "letter.pdf").read_bytes()


def test_the_letter_reads_alike_from_pdf_and_text():
    """But for the headings that the text lost."""
    printed, plain = (
        [
            (block.kind, block.text, block.number)
            for block in read_document(SAMPLES / name).blocks
            if block.kind != "furniture" and block.text != "Areas for improvement:"
        ]
        for name in ("letter.pdf", "letter.txt")
    )
    assert printed == plain


def test_a_document_names_its_bytes_and_its_reader():
    document = read_document(SAMPLES / "letter.pdf")
    assert (document.media_type, len(document.pages)) == ("application/pdf", 14)
    assert document.reader.startswith("pypdfium2 ")
    assert len(document.key) == 12
    assert (document.pages[0].width, document.pages[0].height) == (595.28, 841.89)


BAD: list[tuple[str, Callable[[], bytes], type[errors.UnreadableDocument]]] = [
    ("notes.pdf", lambda: b"These are notes.", errors.NotAPdf),
    ("page.html", lambda: b"<!DOCTYPE html><html></html>", errors.NotAPdf),
    ("letter.docx", lambda: b"PK\x03\x04\x00\x00\x00", errors.NotAPdf),
    ("nothing.pdf", lambda: b"", errors.EmptyFile),
    ("blank.txt", lambda: b"\n \n", errors.EmptyFile),
    ("mark.txt", lambda: b"\xef\xbb\xbf", errors.EmptyFile),
    ("half.pdf", lambda: LETTER[: len(LETTER) // 2], errors.Damaged),
    ("tail.pdf", lambda: LETTER[:-700], errors.Damaged),
    ("head.pdf", lambda: b"%PDF-1.7\n", errors.Damaged),
    ("locked.pdf", pdfs.encrypted, errors.Encrypted),
    ("scan.pdf", pdfs.picture_only, errors.NoText),
]


@pytest.mark.parametrize(("name", "data", "kind"), BAD, ids=[name for name, _, _ in BAD])
def test_what_cannot_be_read_is_said_in_one_line(
    tmp_path: Path, name: str, data: Callable[[], bytes], kind: type[errors.UnreadableDocument]
):
    path = tmp_path / name
    path.write_bytes(data())
    with pytest.raises(kind) as caught:
        read_document(path)
    assert isinstance(caught.value, IngestError)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.remedy
    assert caught.value.kind == kind.kind


def test_a_folder_a_missing_file_and_a_pipe(tmp_path: Path):
    with pytest.raises(errors.IsAFolder):
        read_document(tmp_path)
    with pytest.raises(errors.MissingFile):
        read_document(tmp_path / "letter.pdf")
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(errors.Damaged, match="not an ordinary file"):
        read_document(tmp_path / "pipe.pdf")


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "letter.pdf"
    path.write_bytes(LETTER)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(errors.Damaged, match="Permission denied"):
        read_document(path)


@pytest.mark.parametrize(
    "name", ["odd\nname \x1b[31m.pdf", "100% – é 'x' \"y\" $(z).pdf", "-rf.pdf"]
)
def test_odd_names_are_read_and_said_in_one_line(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_bytes(pdfs.prose("Leaders know their region."))
    assert [block.text for block in read_document(path).blocks] == ["Leaders know their region."]
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(errors.Damaged) as caught:
        read_document(path)
    assert str(caught.value).isprintable()


def test_limits_of_size_and_pages(tmp_path: Path):
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(errors.TooBig, match="bigger than 1 MB"):
        read_document(path, Limits(size=1))
    with pytest.raises(errors.TooBig, match="14 pages, more than the 3"):
        read_document(SAMPLES / "letter.pdf", Limits(pages=3))


def test_limits_come_from_the_settings():
    settings = Settings(document_timeout=7, document_memory=8, document_pages=9, document_size=10)
    assert Limits.of(settings) == Limits(seconds=7, memory=8, pages=9, size=10)


def test_blocks_are_printed_to_look_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "note.txt"
    path.write_text("Leaders know their region well.\n", encoding="utf-8")
    assert main([str(path)]) == 0
    assert capsys.readouterr().out == "p1 paragraph 1: Leaders know their region well.\n"
    assert main([str(tmp_path)]) == 1
    assert "it is a folder" in capsys.readouterr().err
