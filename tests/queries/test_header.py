import pytest

from probation_graph.queries.errors import BrokenQuestion
from probation_graph.queries.header import read_header

GOOD = """// Units
// One row is a unit: a region or a part of one. Those of e.g. Wales
// come last.
// In Neo4j Browser, first: :param {unit: null}
//+ name: units
//+ tags: [units]
//+ parameters:
//+   unit: {type: string, default: null, description: "a name"}
//+ columns:
//+   name: string

RETURN $unit AS name
"""


def test_a_header_is_read():
    header = read_header(GOOD, "units.cypher")
    assert header.title == "Units"
    assert header.row == "a unit: a region or a part of one"
    assert header.notes == "Those of e.g. Wales come last."
    assert header.tags == ("units",)
    assert header.parameters[0].required is False
    assert header.columns[0].name == "name"


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("// Units\n", "RETURN 1\n", 1, "the title"),
        ("// One row is a unit", "// Rows are units", 1, "One row is"),
        ("tags: [units]", "labels: [units]", 6, "'labels' is not known"),
        ("type: string, default", "kind: string, default", 8, "needs a type"),
        ("type: string, default", "type: words, default", 8, "'words' is not a type"),
        ("default: null, ", "needed: true, ", 8, "unknown 'needed'"),
        ("//+   name: string", "//+   name: words", 10, "'words' is not a type of column"),
        ("//+ name: units\n", "", 1, "needs a name"),
        ("tags: [units]", "tags: [units", 7, "expected"),
    ],
)
def test_a_fault_is_told_with_its_line(old, new, line, fault):
    assert old in GOOD
    with pytest.raises(BrokenQuestion, match=fault) as broken:
        read_header(GOOD.replace(old, new, 1), "units.cypher")
    assert (broken.value.file, broken.value.line) == ("units.cypher", line)
    assert str(broken.value).startswith(f"units.cypher, line {line}: ")


def test_a_file_without_a_contract_is_told():
    with pytest.raises(BrokenQuestion, match="not a list of keys"):
        read_header("// Units\n// One row is a unit.\nRETURN 1", "units.cypher")
