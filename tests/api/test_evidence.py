import io
from urllib.parse import quote

import pytest
from PIL import Image

RECOMMENDATION = "recommendation/N55SHF/2023/9"
BASE = "https://w3id.org/probation-graph/id/"


def test_the_words_behind_a_fact_and_their_place(client, document):
    answer = client.get(f"/evidence/{RECOMMENDATION}").json()
    [passage] = answer["passages"]
    assert "domestic abuse intelligence held by South Yorkshire Police" in passage["quote"]
    assert passage["document"] == document
    assert passage["picture"] == f"/evidence/{passage['id']}.png"
    assert all(len(box) == 5 and box[0] == passage["page"] for box in passage["boxes"])


def test_the_whole_identifier_is_taken_too(client):
    whole = client.get(f"/evidence/{quote(BASE + RECOMMENDATION, safe='')}").json()
    assert whole["passages"] == client.get(f"/evidence/{RECOMMENDATION}").json()["passages"]


def test_the_page_is_drawn_with_the_passage_marked(client):
    [passage] = client.get(f"/evidence/{RECOMMENDATION}").json()["passages"]
    answer = client.get(f"/evidence/{RECOMMENDATION}.png?width=595")
    assert answer.headers["content-type"] == "image/png"
    picture = Image.open(io.BytesIO(answer.content))
    assert picture.width == 595
    _, x0, top, _, bottom = passage["boxes"][0]
    marked = picture.getpixel((round(x0), round(top)))
    assert marked[2] < 150 < marked[0]  # yellow
    assert picture.getpixel((round(x0), round(bottom) + 100)) == (255, 255, 255)


def test_a_passage_has_its_own_picture(client):
    [passage] = client.get(f"/evidence/{RECOMMENDATION}").json()["passages"]
    assert (
        client.get(passage["picture"]).content
        == client.get(f"/evidence/{RECOMMENDATION}.png").content
    )


def test_another_page_can_be_asked_for(client):
    assert client.get(f"/evidence/{RECOMMENDATION}.png?page=1&width=100").status_code == 200
    assert client.get(f"/evidence/{RECOMMENDATION}.png?page=99").status_code == 404


@pytest.mark.parametrize(
    "path", ["/evidence/nothing", "/evidence/nothing.png", "/evidence/region/N07"]
)
def test_what_is_not_there_is_a_problem(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "There is no evidence with the identifier" in answer.json()["detail"]


@pytest.mark.parametrize("query", ["width=5", "width=100000", "page=0", "page=one"])
def test_pictures_have_limits(client, query):
    assert client.get(f"/evidence/{RECOMMENDATION}.png?{query}").status_code == 400
