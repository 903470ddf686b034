from probation_graph.ingest.structure.letterhead import named_in_head
from probation_graph.ingest.structure.printed import lines_of
from probation_graph.ingest.structure.wraps import begins_anew, box_of, right_of
from tests.ingest import pdfs
from tests.ingest.building import document
from tests.ingest.layout.test_assembly import laid_out

HEAD = [
    (72, "To:"),
    (72, "Ann Example, Chief Nursing Director, North Moor and the whole of the South Marsh"),
    (90, "Clinical Commissioning Group"),
    (72, "Bo Sample, Chief Executive, the Royal and Ancient Borough of Cowlam and Great Ayton"),
    (90, "Durham Example"),
    (72, "Cy Model Probation Director, Kent"),
    (72, "Acting Chief Constable Di Person, Kent Police"),
    (72, "Ed Name, CEO, Community Company"),
]


def entries(head: list[tuple[int, str]]) -> list[tuple[str, str]]:
    def paint(sheet: pdfs.Sheet) -> None:
        for number, (left, text) in enumerate(head):
            sheet.text(left, 72 + 14 * number, text)

    found = named_in_head(laid_out(pdfs.pdf(paint)), lambda _: False)
    return [(entry.people[0].plain, entry.rest) for entry in found]


def test_a_line_that_hangs_goes_on_whatever_it_says() -> None:
    found = entries(HEAD)
    assert found[0][1].endswith("South Marsh Clinical Commissioning Group")
    assert found[1][1].endswith("Cowlam and Great Ayton Durham Example")


def test_names_without_a_comma_and_ranks_before_names() -> None:
    assert entries(HEAD)[2:] == [
        ("Cy Model", "Probation Director, Kent"),
        ("Di Person", "Acting Chief Constable, Kent Police"),
        ("Ed Name", "CEO, Community Company"),
    ]


def test_two_people_on_one_line() -> None:
    found = entries(
        [(72, "To:"), (72, "Mr Bo Sample, Chief, NHS Kent CCG Ms Ann Example,"), (72, "Head")]
    )
    assert found == [("Bo Sample", "Chief, NHS Kent CCG"), ("Ann Example", "Head")]


def test_where_nothing_has_a_place_nothing_is_told() -> None:
    first, second = lines_of(document("One\nTwo").blocks)
    assert begins_anew(first, second, first, 100.0) is None
    assert box_of(first) is None
    assert right_of([first, second]) == 0.0
