"""Files of cases: the parameters of a question, and the rows that it must give.

They are read by eye before they are kept. After a change that is meant, write them anew with
`REGENERATE=1 pytest tests/queries -m "not neo4j"`, and read the diff.
"""

import json
import os
from pathlib import Path

from probation_graph.queries.answers import answer
from probation_graph.queries.catalogue import catalogue

REGENERATE = "REGENERATE"
MOST_ROWS = 5000
SECONDS = 60


def rows_of(engine, name, params):
    """The rows of a named question, which must not be cut short."""
    found = answer(catalogue().question(name), engine, params, limit=MOST_ROWS, timeout=SECONDS)
    assert not found.truncated
    return [list(row) for row in found.rows]


def check(engine, file: Path) -> None:
    """Ask what a file of cases asks; the file's name is the question's."""
    cases = json.loads(file.read_text(encoding="utf-8"))
    found = [{**case, "rows": rows_of(engine, file.stem, case["params"])} for case in cases]
    if os.environ.get(REGENERATE):
        file.write_text(written(found), encoding="utf-8")
        return
    for case, expected in zip(found, cases, strict=True):
        assert case["rows"] == expected["rows"], case["params"]


def written(cases) -> str:
    """The cases as JSON, one row to a line."""
    parts = []
    for case in cases:
        rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in case["rows"])
        params = json.dumps(case["params"], ensure_ascii=False)
        parts.append(f'  {{"params": {params}, "rows": [\n    {rows}\n  ]}}')
    return "[\n" + ",\n".join(parts) + "\n]\n"
