"""The whole ingestion of documents against bare pdfplumber word extraction of the same pages, and
on two cores against one.

All are whole processes, so that all pay for starting Python and importing what they need. The
real documents are those of the folder that PROBATION_GRAPH_DOCUMENTS names, by default
`shared/documents` beside the repository; where there are none, they are left out.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.letters import write_letters
from benchmarks.measure import Comparison, compare

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples" / "letter.pdf"
VARIABLE = "PROBATION_GRAPH_DOCUMENTS"
SYNTHETIC = range(8)  # seeds
REAL_PAIRS = 3  # runs of the real documents: each takes long
GOAL_OF_ONE = "goal: 0.2 or less, on one core"
GOAL_OF_TWO = "goal: 0.56 or less"

OURS = """
import sys
from pathlib import Path
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest
outcomes = ingest(sys.argv[3:], Settings(data=Path(sys.argv[1])), jobs=int(sys.argv[2]))
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
    """The sample letter, several synthetic ones, and the real documents that are there."""
    with tempfile.TemporaryDirectory() as folder:
        letters = [path for path, _ in write_letters(Path(folder), SYNTHETIC)]
        return [
            _on_one("whole ingestion of the sample letter, 14 pages", [LETTER]),
            _on_one(f"whole ingestion of {len(letters)} synthetic letters", letters),
            *_real(),
        ]


def real_documents() -> list[Path]:
    """The real documents, where they are there."""
    folder = Path(os.environ.get(VARIABLE) or ROOT.parent / "shared" / "documents")
    return sorted(folder.rglob("*.pdf"))


def _real() -> list[Comparison]:
    documents = real_documents()
    if not documents:
        return []
    name = f"whole ingestion of {len(documents)} real documents"
    return [
        _on_one(name, documents, REAL_PAIRS, GOAL_OF_ONE),
        compare(
            f"{name}, two jobs",
            lambda: _ingest(documents, 2),
            "one job",
            lambda: _ingest(documents, 1),
            REAL_PAIRS,
            f"{os.cpu_count()} cores; {GOAL_OF_TWO}",
        ),
    ]


def _on_one(name: str, paths: Sequence[Path], pairs: int = 5, note: str = "") -> Comparison:
    """Both sides held to one core: what they take is the work they do."""
    bare = [BARE, *map(str, paths)]
    return compare(
        name,
        lambda: _ingest(paths, 1, one_core=True),
        "bare pdfplumber words",
        lambda: _python(bare, one_core=True),
        pairs,
        note,
    )


def _ingest(paths: Sequence[Path], jobs: int, one_core: bool = False) -> None:
    with tempfile.TemporaryDirectory() as data:
        _python([OURS, data, str(jobs), *map(str, paths)], one_core)


def _python(code: Sequence[str], one_core: bool) -> None:
    """Run a program; on one core, its children too, where the platform can."""
    able = one_core and hasattr(os, "sched_setaffinity")
    cores = os.sched_getaffinity(0) if able else set[int]()
    if able:
        os.sched_setaffinity(0, {min(cores)})
    try:
        subprocess.run([sys.executable, "-c", *code], check=True)
    finally:
        if able:
            os.sched_setaffinity(0, cores)
