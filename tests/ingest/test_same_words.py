"""The two readers of PDFs give the same words in the same places.

Real documents are in the folder that PROBATION_GRAPH_DOCUMENTS names, by default in
`shared/documents` beside the repository; a user's clone has none, and passes over them.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from benchmarks.letters import write_letters
from probation_graph.ingest.pdfium import fastreader
from probation_graph.ingest.reading import reader
from probation_graph.ingest.reading.page import Box, Page, Ruling, Word
from tests.ingest.real import ROOT, VARIABLE, folder

REAL = sorted(folder().glob("*/*.pdf"))
CLOSE = 1.0  # points
LEAST_SAME = 0.999  # share of words, and of rulings
MOST_PAGES = 200


def near(first: Box | Ruling, second: Box | Ruling) -> bool:
    """Whether two words or rulings have one place. Where the reference gives no width (glyphs of
    codes that the font does not use), its right side tells nothing."""
    sides = 4 if second.x0 < second.x1 or isinstance(second, Ruling) else 2
    return all(abs(a - b) <= CLOSE for a, b in zip(first[:sides], second[:sides], strict=True))


def alike(first: Word, second: Word) -> bool:
    return (first.size, first.bold) == (pytest.approx(second.size, abs=0.02), second.bold)


def missing_words(page: Page, reference: Page) -> list[Word]:
    """Words of the reference that a page does not have in the same place, size and weight."""
    found: dict[str, list[Word]] = defaultdict(list)
    for word in page.words:
        found[word.text].append(word)
    missing = []
    for word in reference.words:
        same = next((w for w in found[word.text] if near(w.box, word.box) and alike(w, word)), None)
        if same is None:
            missing.append(word)
        else:
            found[word.text].remove(same)
    return missing


def differing_rulings(page: Page, reference: Page) -> list[Ruling]:
    """Rulings that only one of the two has."""
    sides = ((page.rulings, reference.rulings), (reference.rulings, page.rulings))
    return [
        ruling
        for these, those in sides
        for ruling in set(these)
        if not any(near(ruling, other) for other in those)
    ]


def compare(path: Path) -> None:
    """Hold the fast reader's pages of a file to the reference reader's."""
    data = path.read_bytes()
    pages = list(fastreader.read_pages(data, MOST_PAGES))
    references = list(reader.read_pages(data, MOST_PAGES))
    pairs = list(zip(pages, references, strict=True))
    for page, reference in pairs:
        assert page.number == reference.number
        assert (page.width, page.height) == pytest.approx((reference.width, reference.height))
    words = [word for pair in pairs for word in missing_words(*pair)]
    rulings = [ruling for pair in pairs for ruling in differing_rulings(*pair)]
    total, read = (sum(len(page.words) for page in each) for each in (references, pages))
    assert abs(read - total) <= (1 - LEAST_SAME) * total
    assert len(words) <= (1 - LEAST_SAME) * total, words[:10]
    assert len(rulings) <= (1 - LEAST_SAME) * sum(len(page.rulings) for page in references), rulings


def test_the_sample_letter() -> None:
    compare(ROOT / "samples" / "letter.pdf")


def test_generated_letters(tmp_path: Path) -> None:
    for path, _ in write_letters(tmp_path, range(2)):
        compare(path)


@pytest.mark.skipif(not REAL, reason=f"no documents in {folder()}: set {VARIABLE} to their folder")
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_real_documents(path: Path) -> None:
    compare(path)
