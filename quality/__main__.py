"""`python -m quality` writes the table; `python -m quality NAME` shows what is missed and wrong
in the documents whose name holds NAME, unless they are held out of tuning."""

import sys
from pathlib import Path

from quality.label import ROOT, labels, place, read
from quality.measures import measured
from quality.table import Measured, table

RESULTS = ROOT / "quality" / "results.md"


def results() -> str:
    """The table of today. Raises FileNotFoundError where a document is not there."""
    shown: dict[bool, Measured] = {False: {}, True: {}}
    for label in labels():
        shown[label["held_out"]][Path(label["file"]).stem] = measured(label, read(place(label)))
    return table(shown[False], shown[True])


def details(name: str) -> None:
    """Print what was missed and what was wrong."""
    for label in labels():
        if name not in label["file"] or label["held_out"]:
            continue
        print(f"== {label['file']}")
        for kind, tally in measured(label, read(place(label))).items():
            for mark, texts in (("-", tally.missed), ("+", tally.wrong)):
                for text in texts:
                    print(f"  {mark} {kind}: {text}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        details(sys.argv[1])
    else:
        RESULTS.write_text(results(), encoding="utf-8")
        print(f"written: {RESULTS.relative_to(ROOT)}")
