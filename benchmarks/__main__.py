"""`make bench`: every comparison, printed and kept in benchmarks/results.md."""

import platform
from pathlib import Path

from benchmarks import (
    answering,
    beside,
    bulk,
    exporting,
    ingestion,
    loading,
    serving_load,
    sparql,
    starting,
)
from benchmarks.measure import table

RESULTS = Path(__file__).parent / "results.md"
HEAD = """# Benchmarks

Made by `make bench`. Machines are noisy: read the ratios, not the seconds. Each ratio is the median
over pairs of runs taken in turns.

"""


def main() -> None:
    measured = (
        starting,
        ingestion,
        loading,
        bulk,
        answering,
        serving_load,
        beside,
        sparql,
        exporting,
    )
    comparisons = [found for subject in measured for found in subject.run()]
    text = table(comparisons)
    print(text)
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.\n\n"
    RESULTS.write_text(HEAD + machine + text)


if __name__ == "__main__":
    main()
