from probation_graph.ingest.structure.printed import cells_of, lines_of, parted
from tests.ingest.building import document


def test_lines_of_blocks() -> None:
    blocks = document("One two\n\\ three\nFour").blocks
    assert [line.text for line in lines_of(blocks)] == ["One two", "three", "Four"]


def test_a_titled_person_within_a_line_begins_a_line_of_their_own() -> None:
    (line,) = lines_of(document("Mr Bo Sample, Chief, NHS Kent CCG Ms Ann Example, Head").blocks)
    assert [part.text for part in parted(line)] == [
        "Mr Bo Sample, Chief, NHS Kent CCG",
        "Ms Ann Example, Head",
    ]
    (several,) = lines_of(document("Mr Bo Sample and Ms Ann Example, Heads").blocks)
    assert parted(several) == (several,)


def test_cells_are_read_column_by_column() -> None:
    table = document("| a | b |\n| c |  |").blocks[0]
    words = [[line.text for line in cell] for cell in cells_of(table)]
    assert [cell for cell in words if cell] == [["a"], ["c"], ["b"]]
