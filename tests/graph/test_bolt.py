"""The driver's errors in plain sentences."""

import pytest
from neo4j import exceptions as driver_errors

from probation_graph.graph.bolt import cleaned, open_driver, plain_errors
from probation_graph.graph.errors import QueryError, Refused, SettingsError, TimedOut, Unavailable

URI = "bolt://db.example:7687"


def of_server(code: str, message: str = "It is so"):
    return driver_errors.Neo4jError._hydrate_neo4j(code=code, message=message)


@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        ("Neo.ClientError.Security.Unauthorized", Unavailable, "refuses this user or password"),
        ("Neo.ClientError.Statement.AccessMode", Refused, "Only questions that read"),
        ("Neo.ClientError.Security.Forbidden", Refused, "Only questions that read"),
        ("Neo.ClientError.Transaction.TransactionTimedOut", TimedOut, "time limit"),
        ("Neo.TransientError.General.OutOfMemoryError", QueryError, "more memory"),
        ("Neo.ClientError.Database.DatabaseNotFound", Unavailable, "none of this name"),
        ("Neo.ClientError.Statement.SyntaxError", QueryError, "It is so."),
        ("Neo.DatabaseError.General.UnknownError", QueryError, "It is so."),
        ("Neo.TransientError.Transaction.DeadlockDetected", Unavailable, "cannot answer now"),
    ],
)
def test_codes(code, kind, says):
    with pytest.raises(kind, match=says), plain_errors(URI):
        raise of_server(code)


@pytest.mark.parametrize("error", [driver_errors.ServiceUnavailable("x"), OSError("x")])
def test_no_connection(error):
    with (
        pytest.raises(Unavailable, match=f"database at {URI} cannot be reached"),
        plain_errors(URI),
    ):
        raise error


@pytest.mark.parametrize("uri", ["http://db.example", "db.example:7687", "bolt://[", ""])
def test_a_uri_of_no_use(uri):
    with pytest.raises(SettingsError, match="BOLT_URI"):
        open_driver(uri, None)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("com.arcadedb.exception.CommandParsingException: Bad word", "Bad word."),
        ("Too many (500). You can set arcadedb.queryMax to increase this limit", "Too many (500)."),
        (
            "Over 3 allowed by the setting `arcadedb.queryMaxRangeSize`: use less",
            "Over 3: use less.",
        ),
        ('Bad word (line 1, column 2)\n"RETURN"\n ^', "Bad word (line 1, column 2)."),
        ("Property n.org.name is unknown", "Property n.org.name is unknown."),
        ("", ""),
    ],
)
def test_messages_without_internals(message, expected):
    assert cleaned(message) == expected
