from dataclasses import replace

from probation_graph.ingest.facts import Part
from probation_graph.ingest.structure.letterhead import Named
from probation_graph.ingest.structure.signatories import named_in_signature
from tests.ingest import pdfs
from tests.ingest.building import document
from tests.ingest.layout.test_assembly import laid_out

BODIES = {"Ofsted", "Care Board", "HMI Constabulary and Fire & Rescue services", "HMI Probation"}
CELLS = [
    ["Ofsted", "Care Board"],
    ["Ann Example", "Bo Sample"],
    ["National Director, Social Care", "Deputy Chief Inspector"],
    ["HMI Constabulary and Fire & Rescue", "HMI Probation"],
    ["services", ""],
    ["Cy Model CBE", "Di Person"],
    ["HMI Constabulary and Fire & Rescue", "Assistant Chief Inspector"],
    ["services", ""],
]
SIGNED = [
    ("Ann Example", "National Director, Social Care, Ofsted"),
    ("Bo Sample", "Deputy Chief Inspector, Care Board"),
    ("Cy Model", "HMI Constabulary and Fire & Rescue services"),
    ("Di Person", "Assistant Chief Inspector, HMI Probation"),
]


def rows(entries: tuple[Named, ...]) -> list[tuple[Part, list[str], str, str | None]]:
    return [(e.part, [p.plain for p in e.people], e.rest, e.contact) for e in entries]


def test_signatures() -> None:
    signature = document("Ann Example CBE\n\\ Chief Inspector\nBo Sample\nLead Inspector\nXq Zzz")
    found = named_in_signature(signature.blocks)
    assert rows(found) == [
        (Part.SIGNATORY, ["Ann Example"], "Chief Inspector", None),
        (Part.SIGNATORY, ["Bo Sample"], "Lead Inspector", None),
    ]
    alone = named_in_signature(document("Ann Example\nBo Sample").blocks)
    assert [entry.people[0].plain for entry in alone] == ["Ann Example"]
    assert named_in_signature(()) == ()


def in_columns(ruled: bool, closing: str = "Yours sincerely") -> list[tuple[str, str]]:
    def paint(sheet: pdfs.Sheet) -> None:
        top = sheet.lines(72, 72, *["We thank all who gave their time to this inspection."] * 4)
        sheet.text(72, top + 10, closing)
        top += 40
        for number, (left, right) in enumerate(CELLS):
            sheet.text(76, top + 14 * number, left)
            sheet.text(330, top + 14 * number, right)
        if ruled:
            edges = [0, 1, 3, 5, 8]
            sheet.grid([72, 326, 540], [top - 2 + 14 * edge for edge in edges])

    blocks = laid_out(pdfs.pdf(paint))
    closed = next(block.index for block in blocks if block.text == closing)
    found = named_in_signature(blocks[closed + 1 :], BODIES.__contains__)
    return [(entry.people[0].plain, entry.rest) for entry in found]


def test_signatures_in_the_cells_of_a_table_are_of_the_body_above_them() -> None:
    assert in_columns(ruled=True) == SIGNED


def test_signatures_in_columns_without_rulings_are_read_column_by_column() -> None:
    assert sorted(in_columns(ruled=False)) == SIGNED


def test_a_body_after_the_post_is_not_the_next_ones() -> None:
    signed = document("Ann Example\nDirector\nOfsted\nBo Sample\nInspector\nCare Board")
    found = named_in_signature(signed.blocks, BODIES.__contains__)
    assert [(entry.people[0].plain, entry.rest) for entry in found] == [
        ("Ann Example", "Director, Ofsted"),
        ("Bo Sample", "Inspector, Care Board"),
    ]


def test_a_body_without_a_name_below_it_signs_nothing() -> None:
    table = document("| Ofsted | Ann Example |").blocks[0]
    assert [entry.rest for entry in named_in_signature([table])] == ["Ofsted"]
    assert named_in_signature([replace(table, rows=((table.rows[0][0],),))]) == ()
