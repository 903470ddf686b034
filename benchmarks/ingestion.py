"""The whole ingestion of documents against bare pdfplumber word extraction of the same pages, and
on two cores against one.

All are whole processes, so that all pay for starting Python and importing what they need. Work on
one core is measured in processor time, the gain of a second core by the clock on the wall. The
real documents are those of the folder that PROBATION_GRAPH_DOCUMENTS names, by default
`shared/documents` beside the repository; where there are none, they are left out.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.letters import write_letters
from benchmarks.measure import Comparison, compare, processors_of_children

ROOT = Path(__file__).parents[1]
LETTER = ROOT / "samples" / "letter.pdf"
VARIABLE = "PROBATION_GRAPH_DOCUMENTS"
SYNTHETIC = range(8)  # seeds
REAL_PAIRS = 3  # runs of the real documents: each takes long
GOAL_OF_ONE = "goal: 0.2 or less"
GOAL_OF_TWO = "goal: 0.56 or less"
MEGABYTE = 1 << 20

OURS = """
import sys
from pathlib import Path
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest
outcomes = ingest(sys.argv[3:], Settings(data=Path(sys.argv[1])), jobs=int(sys.argv[2]))
assert all(outcome.error is None for outcome in outcomes), outcomes
print(max(outcome.peak_memory or 0 for outcome in outcomes))
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
        print(f"No real documents here: {VARIABLE} names their folder.", file=sys.stderr)
        return []
    name = f"whole ingestion of {len(documents)} real documents"
    return [
        _on_one(name, documents, REAL_PAIRS, GOAL_OF_ONE),
        compare(
            f"{name}, two jobs on two cores",
            lambda: _ingest(documents, 2, cores=2),
            "one job on one core",
            lambda: _ingest(documents, 1, cores=1),
            REAL_PAIRS,
            GOAL_OF_TWO,
        ),
    ]


def _on_one(name: str, paths: Sequence[Path], pairs: int = 5, note: str = "") -> Comparison:
    """Both sides held to one core, and the most memory that a worker of ours held."""
    bare = [BARE, *map(str, paths)]
    peaks: list[int] = []
    found = compare(
        name,
        lambda: peaks.append(_ingest(paths, 1, cores=1)),
        "bare pdfplumber words",
        lambda: _python(bare, cores=1),
        pairs,
        clock=processors_of_children,
    )
    memory = f"a worker holds {max(peaks) / MEGABYTE:.0f} MB at most"
    return replace(found, note="; ".join(filter(None, ["processor time", memory, note])))


def _ingest(paths: Sequence[Path], jobs: int, cores: int) -> int:
    """Ingest into an empty record; gives the most bytes that a worker process held."""
    with tempfile.TemporaryDirectory() as data:
        return int(_python([OURS, data, str(jobs), *map(str, paths)], cores))


def _python(code: Sequence[str], cores: int) -> str:
    """What a program prints, run on so many cores, its children too, where the platform can."""
    able = hasattr(os, "sched_setaffinity")
    all_cores = os.sched_getaffinity(0) if able else set[int]()
    if able:
        os.sched_setaffinity(0, set(sorted(all_cores)[:cores]))
    try:
        done = subprocess.run(
            [sys.executable, "-c", *code], check=True, stdout=subprocess.PIPE, text=True
        )
    finally:
        if able:
            os.sched_setaffinity(0, all_cores)
    return done.stdout
