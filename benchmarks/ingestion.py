"""The whole ingestion of documents against bare pdfplumber word extraction of the same pages.

Both are whole processes, so that both pay for starting Python and importing what they need.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.letters import write_letters
from benchmarks.measure import Comparison, compare

LETTER = Path(__file__).parents[1] / "samples" / "letter.pdf"
SYNTHETIC = range(8)  # seeds

OURS = """
import sys
from pathlib import Path
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest
outcomes = ingest(sys.argv[2:], Settings(data=Path(sys.argv[1])), jobs=1)
assert all(outcome.error is None for outcome in outcomes), outcomes
"""
BARE = """
import sys
import pdfplumber
for path in sys.argv[1:]:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()
"""


def run() -> list[Comparison]:
    """The sample letter, and several synthetic ones, each in one process."""
    with tempfile.TemporaryDirectory() as folder:
        letters = [path for path, _ in write_letters(Path(folder), SYNTHETIC)]
        return [
            _compare("whole ingestion of the sample letter, 14 pages", [LETTER]),
            _compare(f"whole ingestion of {len(letters)} synthetic letters", letters),
        ]


def _compare(name: str, paths: list[Path]) -> Comparison:
    def ours() -> None:
        with tempfile.TemporaryDirectory() as data:
            _python(OURS, data, *paths)

    return compare(name, ours, "bare pdfplumber words", lambda: _python(BARE, *paths))


def _python(code: str, *arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-c", code, *arguments], check=True)
