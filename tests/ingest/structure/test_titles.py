import pytest

from probation_graph.ingest.kinds.generic import KIND
from probation_graph.ingest.structure.about import About
from probation_graph.ingest.structure.sections import outline
from probation_graph.ingest.structure.titles import title
from tests.ingest.building import document


def read(text: str, phrase: str | None = None) -> str:
    letter = document(text)
    return title(letter, outline(letter, KIND), About(None, (), (), {}, phrase))


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        (
            "Dear Ann\nWords.",
            "review of the Probation Service – Wales",
            "Review of the Probation Service – Wales",
        ),
        ("Dear Ann\n# Joint inspection of Derby:\nWords.", None, "Joint inspection of Derby"),
        (
            "# An inspection of probation services in: York PDU\nWords.",
            "inspection of it",
            "An inspection of probation services in: York PDU",
        ),
        ("# Minutes\nWords.", None, "Minutes"),
        ("~ 1\nOnly words.", None, "Only words."),
    ],
)
def test_title(text: str, phrase: str | None, expected: str) -> None:
    assert read(text, phrase) == expected


def test_a_document_without_words_is_called_by_its_key() -> None:
    assert read("~ 1") == document("~ 1").key
