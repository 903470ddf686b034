"""Favourites: each question as a script without parameters that gives the question's rows."""

import io
import zipfile
from dataclasses import replace

import pytest

from probation_graph.graph.record import Record
from probation_graph.graph.sync import sync
from probation_graph.queries.answers import answer
from probation_graph.queries.browser.favourites import (
    PICTURES_FOLDER,
    archive,
    favourite,
    favourites,
    with_values,
)
from probation_graph.queries.catalogue import catalogue, read_question
from probation_graph.queries.cypher_text import blanked, used_parameters

ANY = """// Anything
// One row is a thing.
//+ name: any
//+ parameters:
//+   name: {type: string, example: "O'Neill \\\\ \\"x\\"", description: "a name"}
//+   least: {type: integer, default: 3, description: "a number"}
//+   all: {type: boolean, default: true, description: "yes or no"}
//+ columns:
//+   found: string

RETURN $name + '$name' AS found, $least, $all // not this $name
"""


@pytest.mark.parametrize("each", favourites(), ids=lambda each: each.path)
def test_it_is_one_statement_with_a_title_and_no_parameter(each):
    assert each.cypher.startswith(f"// {each.title}\n")
    assert each.title
    assert used_parameters(each.cypher) == {}
    assert ";" not in blanked(each.cypher)
    assert "//+" not in each.cypher


def test_titles_are_all_different():
    titles = [each.title for each in favourites()]
    assert len(titles) == len(set(titles))


def test_values_are_written_as_cypher_and_quotes_and_comments_stay(tmp_path):
    path = tmp_path / "some" / "any.cypher"
    path.parent.mkdir()
    path.write_text(ANY.replace("columns:\n//+   found: string", "columns:\n//+   found: string\n"
                                "//+   $least: any\n//+   $all: any"))  # fmt: skip
    text = with_values(read_question(path))
    assert "RETURN /* name */ 'O\\'Neill \\\\ \"x\"' + '$name' AS found" in text
    assert "/* least */ 3, /* all */ true // not this $name" in text
    assert "// Put your own value after /* name */, /* least */, /* all */, wherever" in text


@pytest.fixture(scope="module")
def letter_graph(engines, letter_data):
    sync(Record(letter_data), engines)
    return engines


@pytest.mark.parametrize("question", list(catalogue()), ids=lambda question: question.name)
def test_it_gives_the_rows_of_its_question(letter_graph, question):
    given = {each.name: each.example for each in question.parameters if each.required}
    asked = answer(question, letter_graph, given, limit=5000, timeout=60)
    script = replace(question, cypher=favourite(question.name).cypher, parameters=())
    assert answer(script, letter_graph, {}, limit=5000, timeout=60).rows == asked.rows


@pytest.mark.parametrize(
    "each", [each for each in favourites() if each.folder == PICTURES_FOLDER], ids=lambda e: e.key
)
def test_a_picture_brings_nodes_and_their_relationships(letter_graph, each):
    with letter_graph.reading(1000) as session:
        graph = session.run(each.cypher).graph()
    assert 5 < len(graph.nodes) <= 80
    assert {end for tie in graph.relationships for end in tie.nodes} == set(graph.nodes)


def test_the_archive_holds_a_folder_for_each_subject_and_is_reproducible():
    with zipfile.ZipFile(io.BytesIO(archive())) as file:
        assert file.namelist() == [each.path for each in favourites()]
        assert file.read("Ratings/ratings.cypher").decode() == favourite("ratings").cypher
    assert archive() == archive()
