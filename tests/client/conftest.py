"""A server of the sample letter, and clients of it."""

import shutil

import pytest

from probation_graph.client import Client
from tests.served import served

TOKEN = "a token for the tests"


@pytest.fixture(scope="session")
def address(letter_data, tmp_path_factory):
    """Where it answers; it may be written to, with the token."""
    data = shutil.copytree(letter_data, tmp_path_factory.mktemp("served") / "data")
    with served(data, TOKEN) as address:
        yield address


@pytest.fixture(scope="session")
def graph(address):
    """A client that reads."""
    with Client(address) as client:
        yield client


@pytest.fixture(scope="session")
def editor(address):
    """A client that may write."""
    with Client(address, TOKEN) as client:
        yield client
