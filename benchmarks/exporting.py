"""N-Quads of ten million statements, against pyoxigraph's own dump of the same statements.

The record is synthetic: a letter's file again and again under other keys. Ours runs over all of
it in a process of its own, whose memory is measured; pyoxigraph's store would take too much memory
for all of it, so that it dumps one part in so many, and the two are compared by the statement.
"""

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

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
    """Seconds for a million statements of each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = _synthetic(folder)
        store, dumped = _store(data)
        dump = partial(store.dump, folder / "other.nq", RdfFormat.N_QUADS)
        ours, others, peak, lines = [], [], 0.0, 0.0
        for _ in range(PAIRS):
            told = _export(data, folder / "ours.nq")
            ours.append(told[0] / told[1] * 1e6)
            lines, peak = told[1], max(peak, told[2])
            others.append(seconds(dump) / dumped * 1e6)
        ratios = sorted(first / second for first, second in zip(ours, others, strict=True))
        note = f"a million statements; ours of {lines:,.0f} in {peak:.0f} MB, with what is made "
        return [
            Comparison("export as N-Quads", "pyoxigraph's dump", sorted(ours)[PAIRS // 2],
                       sorted(others)[PAIRS // 2], ratios[PAIRS // 2],
                       f"{note}from them; pyoxigraph's of {dumped:,}")
        ]  # fmt: skip


def _synthetic(folder: Path) -> Path:
    """A data folder with a letter's file under as many keys as give enough statements."""
    settings = Settings(data=folder / "data")
    ingest([path for path, _ in write_letters(folder / "letters", range(1))], settings, jobs=1)
    record = Record(settings.data)
    key = record.keys()[0]
    content = record.content(key)
    for at in range(STATEMENTS // content.count(b"\n")):
        other = f"{at:012x}"
        path = settings.data / "record" / "documents" / f"{other}.nq"
        path.write_bytes(content.replace(key.encode(), other.encode()))
    return settings.data


def _store(data: Path) -> tuple[Store, int]:
    store, record = Store(), Record(data)
    for key in record:
        store.bulk_load(record.content(key), format=RdfFormat.N_QUADS)
        if len(store) >= DUMPED:
            break
    return store, len(store)


def _export(data: Path, output: Path) -> list[float]:
    command = [sys.executable, "-c", PROGRAM, str(data), str(output)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(word) for word in told.split()]


if __name__ == "__main__":
    print(run())
