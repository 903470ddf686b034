"""Files, folders and patterns."""

from pathlib import Path

from probation_graph.ingest.paths import expanded


def test_each_file_once_in_the_order_named(tmp_path: Path) -> None:
    folder = tmp_path / "in [brackets]"
    (folder / "deep").mkdir(parents=True)
    names = ("b.pdf", "a.PDF", "deep/c.txt", "notes.md", ".hidden.pdf")
    for name in names:
        (folder / name).touch()
    found = expanded([folder / "b.pdf", folder, f"{tmp_path}/*/*.md"])
    assert found == [
        folder / "b.pdf",
        folder / "a.PDF",
        folder / "deep" / "c.txt",
        folder / "notes.md",
    ]


def test_a_name_with_brackets_is_a_name_where_there_is_such_a_file(tmp_path: Path) -> None:
    (tmp_path / "letter[1].pdf").touch()
    (tmp_path / "letter1.pdf").touch()
    assert expanded([tmp_path / "letter[1].pdf"]) == [tmp_path / "letter[1].pdf"]


def test_what_is_nothing_stays_for_the_reader_to_say(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    gone = [tmp_path / "missing.pdf", tmp_path / "*.pdf", tmp_path / "empty"]
    assert expanded(gone) == gone


def test_a_pattern_may_cross_folders(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    (tmp_path / "x" / "y" / "a.pdf").touch()
    assert expanded([tmp_path / "**" / "*.pdf"]) == [tmp_path / "x" / "y" / "a.pdf"]
