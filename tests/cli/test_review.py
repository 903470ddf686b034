"""`review` on the letter, in a data folder of its own."""

import getpass
import json

import pytest

from tests.kept import copied

LYNDA, MAX = "person/N55/lynda-marginson", "person/N55/max-lanfranchi"


@pytest.fixture(scope="module")
def folder(letter_data, tmp_path_factory):
    """A data folder with the letter."""
    return copied(letter_data, tmp_path_factory.mktemp("review") / "data")


@pytest.fixture
def on_folder(run, folder):
    """Runs the command on it; judgements are gone before the next test."""
    yield lambda *arguments: run("--data", folder, *arguments)
    (folder / "record" / "judgements.nq").unlink(missing_ok=True)


def test_the_list_has_passages(on_folder):
    found = on_folder("review", "--format", "json", "--limit", "3")
    rows = json.loads(found.out)
    assert (found.status, len(rows)) == (0, 3)
    assert all(row["first_passages"][0]["page"] >= 1 for row in rows)
    assert rows[0]["why"]
    assert "more: --limit" in found.err


def test_as_csv_and_as_a_table(on_folder):
    heading = "score,kind,first,first_name,second,second_name,why,first_passages,second_passages"
    assert on_folder("review", "--format", "csv").out.splitlines()[0] == heading
    assert "26338ff1bd7b, p. " in on_folder("review", "--kind", "body").out


def test_only_of_a_kind_and_unknown_kinds(on_folder):
    rows = json.loads(on_folder("review", "--kind", "Tool", "--format", "json").out)
    assert {row["kind"] for row in rows} <= {"tool"}
    wrong = on_folder("review", "--kind", "wizard")
    assert (wrong.status, wrong.out) == (1, "")
    assert "no kind 'wizard'" in wrong.err


def test_a_judgement_its_history_and_its_undoing(on_folder):
    made = on_folder("review", "decide", LYNDA, MAX, "same", "--by", "Ann", "--why", "for a test")
    assert made.status == 0
    key = made.out.strip()
    assert key.startswith("judgement/")
    assert "Noted: same: Lynda Marginson, Max Lanfranchi (Ann, " in made.err
    again = on_folder("review", "decide", MAX, LYNDA, "SAME", "--by", "Ann")
    assert (again.out.strip(), "On record already" in again.err) == (key, True)
    (row,) = json.loads(on_folder("review", "history", "--format", "json").out)
    assert (row["id"], row["first"], row["reason"], row["undone"]) == (
        key,
        LYNDA,
        "for a test",
        None,
    )
    undone = on_folder("review", "undo", key, "--by", "Bob", "--why", "a mistake")
    assert (undone.status, undone.out) == (0, "")
    (row,) = json.loads(on_folder("review", "history", "--format", "json").out)
    assert row["undone"].endswith("Z by Bob: a mistake")
    assert on_folder("review", "undo", key).status == 1


def test_who_judges_is_the_login_where_nobody_is_named(on_folder):
    on_folder("review", "decide", LYNDA, MAX, "unsure")
    (row,) = json.loads(on_folder("review", "history", "--format", "json").out)
    assert row["by"] == getpass.getuser()


def test_a_contradiction_is_warned_of_with_whom(on_folder):
    on_folder("review", "decide", LYNDA, MAX, "same", "--by", "Ann")
    warned = on_folder("review", "decide", LYNDA, MAX, "different", "--by", "Bob")
    assert warned.status == 0
    assert "contradicts another judgement" in warned.err
    assert "by Ann)." in warned.err


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("person/N55/lynda-margison", "Perhaps: person/N55/lynda-marginson"),
        (MAX, "is one thing"),
        ("police-force/south-yorkshire", "is a person"),
    ],
)
def test_what_cannot_be_judged_is_said(on_folder, first, told):
    wrong = on_folder("review", "decide", first, MAX, "same")
    assert (wrong.status, wrong.out) == (1, "")
    assert told in wrong.err


def test_wrong_usage(on_folder):
    assert on_folder("review", "decide", LYNDA, MAX, "perhaps").status == 2
    assert on_folder("review", "decide", LYNDA).status == 2


def test_damaged_judgements_are_said(on_folder, folder):
    (folder / "record" / "judgements.nq").write_bytes(b"<half a line")
    damaged = on_folder("review", "history")
    assert damaged.status == 1
    assert "judgements.nq" in damaged.err
    assert "damaged" in damaged.err


def test_an_empty_record_has_nothing_to_review(run):
    found = run("review")
    assert (found.status, found.out) == (0, "")
    assert "Nothing was found" in found.err
