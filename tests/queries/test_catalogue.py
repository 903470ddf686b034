import re
from pathlib import Path

import pytest

from probation_graph.queries.catalogue import CYPHER, catalogue, load
from probation_graph.queries.errors import BrokenQuestion, UnknownQuestion
from probation_graph.queries.question import ColumnType

# The names that users type and the columns that programs read: a promise, to the letter.
PROMISED = {
    "recommendations [unit, addressee, region, document]": "document, inspected_unit, number, number_inferred, text, addressee, addressee_kind, page, id",
    "findings [section, polarity, unit, document]": "document, section, position, polarity, text, page, id",
    "ratings [unit, document]": "document, unit, standard, standard_name, rating, points, page, source, id",
    "scores [unit]": "document, unit, score, maximum, points_sum, consistent, page",
    "stakeholders [kind, region]": "name, kind, aliases, findings, strengths, areas_for_improvement, recommendations, documents, id",
    "stakeholder-mentions (name)": "name, mention, item_kind, polarity, text, document, page, id",
    "people [document, person]": "document, person, post, organisation, part, page, id",
    "relations [name, relation]": "subject, relation, object, quote, document, page, id",
    "figures [unit, document]": "document, value, unit, bound, numerator, denominator, comparator, text, sentence, page, id",
    "recurring-recommendations [minimum_similarity]": "document_a, unit_a, number_a, text_a, document_b, unit_b, number_b, text_b, grade, similarity",
    "shared-partners": "partner, kind, units, regions",
    "region-overview (region)": "unit, inspected, rating, score, maximum, strengths, areas_for_improvement, recommendations, documents",
    "rating-history [unit]": "unit, date, rating, score, maximum, document",
    "awaiting (addressee)": "recommendation, inspected_unit, number, text, concerns, document",
    "action-plan [document, unit]": "document, unit, number, answers, text, response, reason, action, owner, target_date, target_date_text, page, id",
    "document-checks [document]": "document, check, expected, found, passed",
    "unclaimed [document]": "document, page, kind, text, id",
    "coverage [document]": "document, blocks, claimed, boilerplate, unclaimed, share",
    "path-between (first, second)": "step, from, relation, to",
    "evidence (id)": "id, quote, prefix, suffix, document, page, boxes",
}

GOOD = """// Units
// One row is a unit.
//+ name: units
//+ parameters:
//+   unit: {type: string, default: null, description: "a name"}
//+ columns:
//+   name: string
MATCH (n) WHERE n.name = $unit
RETURN n.name AS name
"""


@pytest.mark.parametrize("call", PROMISED)
def test_what_was_promised_is_there_to_the_letter(call):
    question = catalogue().question(call.split()[0])
    assert question.call == call
    assert ", ".join(column.name for column in question.columns) == PROMISED[call]


@pytest.mark.parametrize("question", list(catalogue()), ids=lambda question: question.name)
def test_a_question_runs_unchanged_in_neo4j_browser(question):
    lines = question.cypher.splitlines()
    assert lines[0] == f"// {question.title}"
    shown = [line for line in lines if line.startswith("// In Neo4j Browser, first: :param {")]
    assert len(shown) == (1 if question.parameters else 0)
    if shown:
        names = re.findall(r"[{,] *(\w+):", shown[0].split(":param ", 1)[1])
        assert names == [parameter.name for parameter in question.parameters]


@pytest.mark.parametrize("question", list(catalogue()), ids=lambda question: question.name)
def test_a_question_says_what_it_takes_and_gives_ordered_rows(question):
    assert question.tags
    assert "ORDER BY" in question.cypher.rsplit("RETURN", 1)[1]
    for parameter in question.parameters:
        assert parameter.description
        assert parameter.example is not None or parameter.name == "document"
    assert all(column.type in ColumnType for column in question.columns)


def test_an_unknown_question_names_those_that_are_near():
    with pytest.raises(UnknownQuestion) as unknown:
        catalogue().question("recomendation")
    assert unknown.value.near[0] == "recommendations"
    assert str(unknown.value).startswith("There is no question 'recomendation'. Did you mean rec")
    with pytest.raises(UnknownQuestion, match="See them all"):
        catalogue().question("zzz")


def test_underscores_are_taken_for_hyphens_in_suggestions():
    with pytest.raises(UnknownQuestion) as unknown:
        catalogue().question("Region_Overview")
    assert unknown.value.near[0] == "region-overview"


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("$unit", "$units", 8, "units is used, but not declared"),
        ("n.name = $unit", "true", 5, "unit is declared, but not used"),
        ("AS name", "AS title", 9, "the columns name are declared, and title returned"),
        ("//+ name: units", "//+ name: regions", 1, "cannot hold 'regions'"),
    ],
)
def test_a_file_that_contradicts_itself_does_not_load(tmp_path, old, new, line, fault):
    with pytest.raises(BrokenQuestion, match=re.escape(fault)) as broken:
        load(written(tmp_path, "units/units.cypher", GOOD.replace(old, new)))
    assert broken.value.line == line
    assert broken.value.file.endswith("units/units.cypher")


def test_two_questions_of_one_name_do_not_load(tmp_path):
    written(tmp_path, "a/units.cypher", GOOD)
    with pytest.raises(BrokenQuestion, match="two questions 'units'"):
        load(written(tmp_path, "b/units.cypher", GOOD))


def test_a_good_file_loads(tmp_path):
    questions = load(written(tmp_path, "units/units.cypher", GOOD))
    assert len(questions) == 1
    question = questions.question("units")
    assert (question.subject, question.sparql) == ("units", None)


def test_the_files_of_this_package_are_all_in_the_catalogue():
    assert len(catalogue()) == len(list(CYPHER.rglob("*.cypher")))


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder
