def test_things_are_found_by_name_best_first(client):
    found = client.get("/entities", params={"q": "sheffield"}).json()
    assert {row["id"] for row in found} >= {"pdu/N55SHF", "council/E08000019"}
    assert client.get("/entities", params={"q": "sheffield", "limit": 1}).json() == found[:1]
    units = client.get("/entities", params={"q": "sheffield", "kind": "pdu"}).json()
    assert [row["id"] for row in units] == ["pdu/N55SHF"]


def test_words_are_needed(client):
    answer = client.get("/entities")
    assert answer.status_code == 400
    assert answer.json()["invalid-params"][0]["name"] == "q"
    assert client.get("/entities?q=").status_code == 400


def test_all_that_is_known_of_one_thing(client):
    unit = client.get("/entities/pdu/N55KIR").json()
    assert unit["name"] == "Kirklees PDU"
    assert unit["code"] == "N55KIR"
    assert "Kirklees" in unit["alias"]
    assert "digest" not in unit
    assert unit["links"]["neighbours"] == "/entities/pdu/N55KIR/neighbours"


def test_its_neighbours(client):
    answer = client.get("/entities/pdu/N55KIR/neighbours").json()
    assert {"relation": "unit_of", "direction": "out", "name": "Yorkshire and the Humber",
            "kind": "region", "id": "region/N55"} in answer["neighbours"]  # fmt: skip
    assert answer["total"] == len(answer["neighbours"])
    few = client.get("/entities/pdu/N55KIR/neighbours?limit=2&relation=addressed_to").json()
    assert len(few["neighbours"]) == 2
    assert few["total"] == 7
    assert {row["relation"] for row in few["neighbours"]} == {"addressed_to"}


def test_what_is_not_there_is_a_problem(client):
    for path in ("/entities/nothing/at/all", "/entities/nothing/neighbours"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Nothing has the identifier nothing" in answer.json()["detail"]
