import pytest
from fastapi.testclient import TestClient

from probation_graph.api import services as services_module
from probation_graph.api.app import create_app
from probation_graph.api.services import Services
from probation_graph.graph.errors import Unavailable
from probation_graph.graph.settings import Settings


class Engine:
    """An engine that only counts how often it was closed."""

    def __init__(self):
        self.closed = 0

    def close(self):
        self.closed += 1
        raise Unavailable("gone")


@pytest.fixture
def services(tmp_path, monkeypatch):
    """Services whose engine and views are counted, and not started."""
    made = Services(Settings(data=tmp_path))
    made.synced = []
    monkeypatch.setattr(services_module, "connect", lambda _: Engine())
    monkeypatch.setattr(services_module, "sync", lambda record, engine: made.synced.append(engine))
    return made


def test_the_view_is_brought_up_once_for_each_state_of_the_record(services, monkeypatch):
    engine = services.engine()
    assert services.engine() is engine
    assert services.synced == [engine]
    monkeypatch.setattr(services.record, "fingerprint", lambda: "another")
    assert services.engine() is engine
    assert services.synced == [engine]
    services.changed()
    services.engine()
    assert services.synced == [engine, engine]


def test_an_engine_that_was_closed_is_connected_to_again(services):
    first = services.engine()
    services.close()
    services.close()
    assert first.closed == 1
    assert services.engine() is not first


def test_the_application_lets_go_of_its_engine_at_the_end(services, tmp_path):
    app = create_app(Settings(data=tmp_path))
    with TestClient(app):
        app.state.services.engine()
    assert app.state.services._engine is None
