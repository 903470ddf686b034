"""Settings as options: given before a command or after it, and turned into Settings."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from probation_graph.graph.settings import Settings

# Every setting with its meaning; a test holds them to the fields of Settings, whose import costs
# too much for a command that only wants to say how it is used.
SETTINGS = {
    "data": "the folder that holds everything the product keeps",
    "bolt_uri": "an existing Neo4j (bolt:, neo4j:, neo4j+s:), or local for that of neo4j start; "
    "if not set, the embedded engine",
    "bolt_user": "user of that Neo4j",
    "bolt_password": "password of that Neo4j",
    "bolt_database": "database of that Neo4j; its default if not set",
    "base_iri": "prefix of identifiers",
    "query_timeout": "seconds for every question asked from outside",
    "row_limit": "rows for every question asked from outside",
    "api_token": "bearer token for routes that change anything; none: nothing can be written",
    "api_concurrency": "requests answered at the same time",
    "api_questions": "questions that the database is asked over HTTP at the same time",
    "api_rate": "requests a minute from one client; 0 for any number",
    "api_client_header": "header in which a proxy in front of the API names the client; "
    "none is trusted",
    "api_body": "megabytes of a request that brings in no document",
    "api_timeout": "seconds for a request to come in and its answer to begin",
    "api_origins": "web sites whose pages may read what is answered; * for all",
    "api_uploads": "uploads that wait to be read at most",
    "api_grace": "seconds that requests have to end when the API is stopped",
    "api_log": "what the API logs: info has every request",
    "embedded_memory": "megabytes of memory for the embedded engine at most",
    "embedded_idle": "seconds that the embedded engine stays after its last user",
    "sparql_processes": "processes that answer SPARQL, each holding the dataset",
    "sparql_memory": "megabytes of memory for each of these processes",
    "sparql_origins": "web sites whose pages may ask the SPARQL endpoint; * for all",
    "document_timeout": "seconds for reading one document",
    "document_memory": "megabytes for reading one document",
    "document_pages": "pages read of one document at most",
    "document_size": "megabytes of one document at most",
    "page_timeout": "seconds for reading one page",
    "ocr": "whether scanned pages are read: auto (where that is installed) or never",
    "ocr_page_timeout": "seconds for reading one scanned page, added to its document's",
}
FLAGS = frozenset({"--debug"})
VALUED = frozenset("--" + name.replace("_", "-") for name in SETTINGS)
DISTRIBUTION = "probation-graph"
PREFIX = "PROBATION_GRAPH_"


def hoisted(arguments: Sequence[str]) -> list[str]:
    """The arguments with every setting moved to the front, so that it may stand anywhere."""
    front: list[str] = []
    rest: list[str] = []
    index = 0
    while index < len(arguments):
        argument = arguments[index]
        index += 1
        if argument == "--":
            return [*front, *rest, "--", *arguments[index:]]
        name, equals, _ = argument.partition("=")
        if name in VALUED:
            taken = arguments[index : index + (0 if equals else 1)]
            front += [argument, *taken]
            index += len(taken)
        else:
            (front if argument in FLAGS else rest).append(argument)
    return front + rest


def command_of(arguments: Sequence[str]) -> str | None:
    """The command of a command line, whatever settings stand before it."""
    is_value = False
    for argument in arguments:
        if not is_value and not argument.startswith("-"):
            return argument
        is_value = not is_value and argument in VALUED
    return None


def settings_of(given: Mapping[str, Any]) -> "Settings":
    """The settings in force. Raises SettingsError for one that cannot be used."""
    from pydantic import ValidationError

    from probation_graph.graph.errors import SettingsError
    from probation_graph.graph.settings import Settings

    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        raise SettingsError(
            f"The setting {PREFIX}{name.upper()} cannot be {first['input']!r}: {first['msg']}."
        ) from None
