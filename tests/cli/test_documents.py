import json
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def test_documents_come_and_go(on_letter, tmp_path):
    made = on_letter("ingest", SAMPLES / "letter.txt")
    assert made.status == 0
    assert "41 recommendations" in made.out
    assert made.out.count("\n") == 1
    listed = json.loads(on_letter("documents", "--format", "json").out)
    assert {row["media_type"] for row in listed} == {"application/pdf", "text/plain"}
    key = next(row["document"] for row in listed if row["media_type"] == "text/plain")
    gone = on_letter("withdraw", f"document/{key}")
    assert (gone.status, gone.out) == (0, "")
    assert gone.err == f"Document {key} is withdrawn.\n"
    left = json.loads(on_letter("documents", "--format", "json").out)
    assert [row["media_type"] for row in left] == ["application/pdf"]


@pytest.mark.parametrize("name", ["abcabcabcabc", "letter.pdf", ""])
def test_what_is_not_there_cannot_be_withdrawn(on_letter, name):
    shown = on_letter("withdraw", name)
    assert shown.status == 1
    assert f"holds no document '{name}'" in shown.err
