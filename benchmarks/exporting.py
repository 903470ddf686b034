"""N-Quads of ten million statements, against pyoxigraph's own dump of the same statements.

The record is synthetic: a letter's file again and again under other keys. Ours runs once over all
of it in a process of its own, whose memory is measured; pyoxigraph's store would take too much
memory for all of it. Compared are, in turns, the exports of one part in so many.
"""

import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

from pyoxigraph import RdfFormat, Store

from benchmarks.letters import write_letters
from benchmarks.measure import Comparison, seconds
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings
from probation_graph.ingest.pipeline import ingest

STATEMENTS = 10_000_000
DUMPED = 1_000_000  # statements in pyoxigraph's store
PAIRS = 3
# A process that exports the record of a folder and tells its greatest memory in megabytes.
PROGRAM = """
import resource, sys, time
from pathlib import Path
from probation_graph.exports.exporting import stream
from probation_graph.exports.source import Source
from probation_graph.graph.record import Record
record = Record(Path(sys.argv[1]))
begin = time.perf_counter()
lines = 0
with open(sys.argv[2], "wb") as output:
    for chunk in stream(Source(record, record.names), "nquads"):
        output.write(chunk)
        lines += chunk.count(b"\\n")
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
print(time.perf_counter() - begin, lines, peak)
"""


def run() -> list[Comparison]:
    """Seconds for a million statements of each, and for ten million of ours."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = _letter(folder)
        part, whole = (
            _synthetic(folder / str(most), content, most) for most in (DUMPED, STATEMENTS)
        )
        store = _store(part)
        dump = partial(store.dump, folder / "other.nq", RdfFormat.N_QUADS)
        pairs = [
            (_export(part, folder / "ours.nq")[0], seconds(dump, time.perf_counter))
            for _ in range(PAIRS)
        ]
        spent, lines, peak = _export(whole, folder / "ours.nq")
        note = (
            f"{len(store):,} statements; ours of {lines:,.0f} took {spent:.0f} s, {peak:.0f} MB, "
            "with what is made from them"
        )
        ours, others = (median(each) for each in zip(*pairs, strict=True))
        ratio = median(first / second for first, second in pairs)
        return [Comparison("export as N-Quads", "pyoxigraph's dump", ours, others, ratio, note)]


def _letter(folder: Path) -> tuple[str, bytes]:
    """A letter's key and its statements."""
    settings = Settings(data=folder / "data")
    ingest([path for path, _ in write_letters(folder / "letters", range(1))], settings, jobs=1)
    record = Record(settings.data)
    key = record.keys()[0]
    return key, record.content(key)


def _synthetic(data: Path, letter: tuple[str, bytes], statements: int) -> Path:
    """A data folder with a letter's file under as many keys as give so many statements."""
    key, content = letter
    documents = data / "record" / "documents"
    documents.mkdir(parents=True)
    for at in range(statements // content.count(b"\n")):
        other = f"{at:012x}"
        (documents / f"{other}.nq").write_bytes(content.replace(key.encode(), other.encode()))
    return data


def _store(data: Path) -> Store:
    store, record = Store(), Record(data)
    for key in record:
        store.bulk_load(record.content(key), format=RdfFormat.N_QUADS)
    return store


def _export(data: Path, output: Path) -> list[float]:
    command = [sys.executable, "-c", PROGRAM, str(data), str(output)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(word) for word in told.split()]


if __name__ == "__main__":
    print(run())
