import re

import pytest

from probation_graph.api.explorer.answer_table import VIEW
from probation_graph.api.explorer.ask import NOT_ASKED
from probation_graph.graph import door
from probation_graph.graph.asked import Asked
from probation_graph.queries.browser.favourites import with_values
from probation_graph.queries.catalogue import catalogue

PAGE = {"Accept": "text/html"}


def test_every_question_is_listed(client):
    told = client.get("/ask").text
    for question in catalogue():
        assert f'href="/ask/{question.name}"' in told


def test_no_question_takes_what_pages_take():
    for question in catalogue():
        assert not NOT_ASKED & {known.name for known in question.parameters}
        assert not set(VIEW) & {known.name for known in question.parameters}


@pytest.mark.parametrize("question", list(catalogue()), ids=lambda question: question.name)
def test_every_question_has_a_page_with_its_answer(client, question):
    needed = {known.name: known.example for known in question.parameters if known.required}
    answer = client.get(f"/ask/{question.name}", params=needed)
    assert answer.status_code == 200
    rows = client.get(f"/questions/{question.name}", params=needed).json()
    assert f'data-found="{len(rows)}"' in answer.text
    for known in question.parameters:
        assert f'<label for="field-{known.name}">' in answer.text


def test_a_question_that_needs_something_waits_for_it(client):
    told = client.get("/ask/awaiting")
    assert told.status_code == 200
    assert "data-found" not in told.text
    assert 'href="/ask/awaiting?addressee=HMPPS"' in told.text
    assert 'role="alert"' not in told.text


def test_what_is_missing_is_said_beside_its_field(client):
    told = client.get("/ask/awaiting?addressee=")
    assert told.status_code == 400
    assert 'aria-invalid="true"' in told.text
    assert 'id="fault-addressee"' in told.text


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/ask/hubs?minimum=many", "This has to be a whole number, 1 or more, and is not: many"),
        ("/ask/recurring-recommendations?minimum_similarity=7", "from 0.1 to 1"),
        ("/ask/findings?polarity=good", "one of strength"),
        ("/ask/ratings?units=Kirklees", "does not take <strong>units</strong>"),
    ],
)
def test_what_cannot_be_asked_is_explained(client, address, words):
    told = client.get(address)
    assert told.status_code == 400
    assert words in told.text


def test_an_unknown_question_names_those_near_it(client):
    told = client.get("/ask/rating")
    assert told.status_code == 404
    assert 'href="/ask/ratings"' in told.text


def test_words_of_an_address_are_escaped(client):
    told = client.get("/ask/ratings", params={"unit": '"><script>alert(1)</script>'})
    assert "<script>alert" not in told.text


def test_names_of_the_record_are_suggested(client, document):
    told = client.get("/ask/recommendations").text
    assert f'<option value="{document}"' in told
    assert '<option value="Kirklees PDU">' in told
    assert '<option value="Yorkshire and the Humber">' in told


def test_both_languages_give_the_same_table(client):
    tables = [
        re.search(r"<tbody>.*</tbody>", client.get(f"/ask/scores?language={each}").text, re.DOTALL)
        for each in ("cypher", "sparql")
    ]
    assert tables[0][0] == tables[1][0]


def test_the_downloads_keep_what_was_asked(client):
    told = client.get("/ask/recommendations?unit=Kirklees&language=sparql&addressee=").text
    assert "/questions/recommendations?unit=Kirklees&amp;language=sparql&amp;format=csv" in told


@pytest.mark.parametrize("value", ["Kirklees", 'O\'Brien \\ "the" `x`\n', "$unit"])
def test_the_query_behind_answers_as_the_question_does(client, embedded_engine, value):
    question = catalogue().question("ratings")
    asked = with_values(question, question.values({"unit": value}))
    found = door.ask(embedded_engine, Asked(asked, {}, 50, 20))
    rows = client.get("/questions/ratings", params={"unit": value}).json()
    assert len(found.rows) == len(rows) == (1 if value == "Kirklees" else 0)


def test_documents_are_named_under_an_answer_that_has_their_keys(client):
    told = client.get("/ask/recommendations").text
    (paper,) = client.get("/documents").json()
    assert "Documents in this answer" in told
    assert f"{paper['document']}</code></a> {paper['title']}, 30 March 2023" in told
    assert "Documents in this answer" not in client.get("/ask/hubs").text
