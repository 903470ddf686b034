import pytest

from probation_graph.queries.catalogue import catalogue

READERS = {"bring_in", "upload"}  # operations that read a document


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/cypher", 405),
        ("PUT", "/documents", 405),
        ("POST", "/", 405),
    ],
)
def test_every_error_is_a_problem(client, method, path, status):
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["instance"] == path
    assert told["title"]
    assert path in told["detail"]


def test_what_is_not_allowed_says_all_that_is(client):
    assert client.put("/documents").headers["allow"] == "GET, POST"
    assert client.put("/uploads").headers["allow"] == "GET, POST"
    assert client.post("/health").headers["allow"] == "GET"


def test_an_unexpected_error_is_a_problem_that_tells_nothing(client, monkeypatch):
    async def broken():
        raise RuntimeError("a secret")

    monkeypatch.setattr(client.app.state.services, "engine_now", broken)
    answer = client.get("/questions/scores")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text


def test_every_answer_carries_the_safety_headers(client):
    for path in ("/", "/questions", "/nothing", "/health"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]


def test_the_etag_is_the_records_fingerprint(client):
    fingerprint = client.app.state.services.record.fingerprint()
    answer = client.get("/questions/scores")
    assert answer.headers["etag"] == f'W/"{fingerprint}"'
    for held in (answer.headers["etag"], f'"other", "{fingerprint}"'):
        again = client.get("/questions/scores", headers={"If-None-Match": held})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == answer.headers["etag"]
    assert client.get("/questions/scores", headers={"If-None-Match": '"x"'}).status_code == 200


def test_what_went_wrong_has_no_etag(client):
    assert "etag" not in client.get("/questions/evidence").headers
    assert "etag" not in client.get("/health").headers


def test_openapi_has_one_operation_for_each_question(client):
    described = client.get("/openapi.json").json()
    for question in catalogue():
        operation = described["paths"][f"/questions/{question.name}"]["get"]
        assert operation["summary"] == question.title
        names = [known["name"] for known in operation["parameters"]]
        own = [known.name for known in question.parameters]
        assert names == [*own, "limit", "offset", "format", "language", "sort"]
    polarity = described["paths"]["/questions/findings"]["get"]["parameters"][1]
    assert polarity["schema"] == {
        "type": "string", "enum": ["strength", "area_for_improvement", "context", ""],
    }  # fmt: skip


def test_openapi_is_sound(client):
    described = client.get("/openapi.json").json()
    found = [
        (path, operation)
        for path, methods in described["paths"].items()
        for operation in methods.values()
    ]
    names = [operation["operationId"] for _, operation in found]
    assert len(names) == len(set(names))
    for path, operation in found:
        # What does not fit is told with 400; a document that cannot be read with 422.
        assert ("422" in operation["responses"]) == (operation["operationId"] in READERS)
        assert "HTTPValidationError" not in str(operation["responses"])
        assert "application/problem+json" in operation["responses"]["default"]["content"]
        inside = {
            part[1:-1] for part in path.replace(".png", "").split("/") if part.startswith("{")
        }
        declared = {
            known["name"] for known in operation.get("parameters", ()) if known["in"] == "path"
        }
        assert inside == declared
    assert client.get("/openapi.json").json() == described


def test_the_first_page_leads_to_every_question(client):
    first = client.get("/")
    assert first.headers["content-type"] == "text/html; charset=utf-8"
    assert 'href="/ask"' in first.text
    listed = client.get("/ask", headers={"accept": "text/html"}).text
    for question in catalogue():
        assert f'href="/ask/{question.name}' in listed


def test_the_pages_need_nothing_from_elsewhere(client):
    for path in ("/", "/docs"):
        text = client.get(path).text
        assert "<script" not in text
        assert 'src="http' not in text
        links = [line for line in text.splitlines() if "<link" in line]
        assert links
        assert all('href="/static/' in line for line in links)


def test_the_page_of_routes_has_every_operation(client):
    text = client.get("/docs").text
    for path in client.get("/openapi.json").json()["paths"]:
        assert f" {path}</code>" in text
