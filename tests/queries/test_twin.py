"""A twin whose header, parameters or columns are not its question's does not load."""

import shutil

import pytest

from probation_graph.queries.catalogue import CYPHER, SPARQL, load
from probation_graph.queries.errors import BrokenQuestion


@pytest.fixture
def folders(tmp_path):
    """A folder of one question, and one of its twin."""
    for kind, suffix in ((CYPHER, "cypher"), (SPARQL, "rq")):
        target = tmp_path / suffix / "ratings" / f"scores.{suffix}"
        target.parent.mkdir(parents=True)
        shutil.copy(kind / "ratings" / f"scores.{suffix}", target)
    return tmp_path / "cypher", tmp_path / "rq"


def changed(folders, old, new):
    twin = folders[1] / "ratings" / "scores.rq"
    text = twin.read_text(encoding="utf-8")
    assert old in text
    twin.write_text(text.replace(old, new), encoding="utf-8")
    return load(*folders)


def test_a_question_knows_its_twin(folders):
    assert load(*folders).question("scores").sparql.startswith("# Scores\n")
    assert load(folders[0]).question("scores").sparql is None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("# Scores", "# Points", "the title has to be 'Scores'"),
        ("#+ name: scores", "#+ name: points", "needs '#\\+ name'"),
        ("?page\nWHERE", "?pages\nWHERE", "line 6: the columns"),
        ("VALUES ($_unit)", "VALUES ($_unti)", "line 8: the parameter unti is used"),
        ("VALUES ($_unit) { (UNDEF) }", "", "no line VALUES"),
        ("$_unit", "?unit_", "is declared, but not used"),
    ],
)
def test_what_differs_is_said_with_file_and_line(folders, old, new, fault):
    with pytest.raises(BrokenQuestion, match=fault) as caught:
        changed(folders, old, new)
    assert caught.value.file == "rq/ratings/scores.rq"
