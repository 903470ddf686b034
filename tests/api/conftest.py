"""The application on the sample letter, with the embedded engine that the tests share."""

import pytest
from fastapi.testclient import TestClient

from probation_graph.api.app import create_app
from probation_graph.graph.settings import Settings
from probation_graph.graph.sync import sync

TOKEN = "a token for the tests"


@pytest.fixture(scope="module")
def app_of(embedded_engine):
    """Makes an application for settings; it uses the shared engine, whatever their folder."""

    made = []

    def make(settings):
        app = create_app(settings)
        app.state.services._engine = embedded_engine
        made.append(app.state.services)
        return app

    yield make
    for services in made:
        services.queue.close()
        services.reading.close_from_thread()


@pytest.fixture(scope="module")
def client(app_of, letter_data, embedded_engine):
    """A client of the application on the letter; nothing can be written."""
    app = app_of(Settings(data=letter_data, row_limit=50, query_timeout=20))
    sync(app.state.services.record, embedded_engine, rebuild=True)
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def writing(app_of, tmp_path):
    """A client of an application on an empty record, which a token opens for writing."""
    app = app_of(Settings(data=tmp_path, api_token=TOKEN))
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def bearer():
    """The header that carries the token."""
    return {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def document(client):
    """The letter's key."""
    return client.get("/documents").json()[0]["document"]
