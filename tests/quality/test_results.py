"""The kept table of quality is that of today's rules, where the documents are there."""

import pytest

from quality.__main__ import RESULTS, results
from quality.label import labels, place

HELD_OUT = {
    "northumberland-02-august-2019",
    "hartlepool-16-may-2023",
    "torbay-30-january-2024",
}


def test_the_kept_table_is_fresh() -> None:
    absent = [label["file"] for label in labels() if not place(label).exists()]
    if absent:
        pytest.skip(f"{absent[0]} is not there: the table cannot be made again")
    kept = RESULTS.read_text(encoding="utf-8")
    assert results() == kept, "a reading changed: run `make quality` and read the difference"


def test_of_documents_held_out_only_totals_are_shown() -> None:
    text = RESULTS.read_text(encoding="utf-8")
    held = {label["file"].split("/")[-1].removesuffix(".pdf") for label in labels()
            if label["held_out"]}  # fmt: skip
    assert held == HELD_OUT
    for name in held:
        assert f"| {name} |" in text
        assert f"### {name}" not in text
