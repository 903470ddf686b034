"""How soon the command line is there: our help, and that of a Typer command that does nothing."""

import subprocess
import sys
from functools import partial

from benchmarks.measure import Comparison, compare

OURS = [sys.executable, "-m", "probation_graph.cli.main", "--help"]
BARE = [sys.executable, "-c", "import typer; typer.run(lambda: None)", "--help"]
PAIRS = 15


def run() -> list[Comparison]:
    """Processes from their start to their end."""
    start = partial(subprocess.run, check=True, capture_output=True)
    return [
        compare(
            "the command's help", partial(start, OURS), "bare Typer's", partial(start, BARE), PAIRS
        )
    ]
