"""`/export` over HTTP."""

import io
import zipfile

import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.exports.exporting import stream
from probation_graph.exports.forms import FORMS
from probation_graph.exports.source import Source
from probation_graph.graph.record import Record
from probation_graph.graph.settings import Settings


@pytest.fixture(scope="module")
def reading(letter_data):
    """A client of an application on the letter that never needs an engine."""
    return TestClient(create_app(Settings(data=letter_data)), raise_server_exceptions=False)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_bytes_as_from_the_command_line(reading, letter_data, form):
    record = Record(letter_data)
    answer = reading.get(f"/export/{form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == FORMS[form].media_type
    assert (
        f'filename="probation-graph{FORMS[form].suffix}"' in answer.headers["content-disposition"]
    )
    assert answer.content == b"".join(stream(Source(record, record.names), form))


def test_what_the_client_holds_is_not_sent_again(reading):
    tag = reading.get("/export/nquads").headers["etag"]
    again = reading.get("/export/nquads", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_tables_are_an_archive(reading):
    archive = zipfile.ZipFile(io.BytesIO(reading.get("/export/csv").content))
    assert "csv-metadata.json" in archive.namelist()


def test_an_unknown_form_is_told(reading):
    answer = reading.get("/export/word")
    assert answer.status_code == 404
    assert "nquads" in answer.json()["detail"]


def test_the_forms_are_listed(reading):
    assert [known["format"] for known in reading.get("/export").json()] == list(FORMS)
