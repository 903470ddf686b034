from pathlib import Path

import pytest

from probation_graph.ingest.reading import errors


def test_every_kind_of_error_is_drawn_in_the_tree():
    for kind, cls in errors.KINDS.items():
        assert f"{cls.__name__} " in str(errors.__doc__)
        assert f" {kind} " in str(errors.__doc__)


@pytest.mark.parametrize("cls", errors.KINDS.values())
def test_a_message_says_where_what_and_what_to_do(cls: type[errors.UnreadableDocument]):
    error = cls(Path("letters/one.pdf"), "it is odd")
    assert str(error) == f"letters/one.pdf: {error.kind}: it is odd. {error.remedy_text}"
    assert (error.path, error.reason, error.message) == (
        Path("letters/one.pdf"), "it is odd", f"letters/one.pdf: {error.kind}: it is odd.",
    )  # fmt: skip


def test_names_are_shown_in_one_line():
    assert errors.printable(Path("a\nb\x1b.pdf")) == "a\\nb\\x1b.pdf"
    assert errors.printable(Path("Brontë.pdf")) == "Brontë.pdf"
