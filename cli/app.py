"""The command's parts: the settings, which go before or after a command, and the commands."""

from importlib.metadata import version
from typing import Annotated, Any

import typer

from probation_graph.cli.ask import ask, questions
from probation_graph.cli.browser import browser
from probation_graph.cli.cypher import cypher
from probation_graph.cli.doctor import doctor
from probation_graph.cli.documents import documents, withdraw
from probation_graph.cli.export import export
from probation_graph.cli.ingest import ingest
from probation_graph.cli.neo4j import neo4j
from probation_graph.cli.options import DISTRIBUTION, SETTINGS
from probation_graph.cli.review import review
from probation_graph.cli.serve import serve
from probation_graph.cli.settings import settings
from probation_graph.cli.sparql import sparql
from probation_graph.cli.views import sync, verify

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="A graph of probation inspections and stakeholders, in which every fact leads back to "
    "the words on the page. Settings may stand before or after a command.",
)


def _setting(name: str) -> Any:
    flag = "--" + name.replace("_", "-")
    return typer.Option(flag, help=SETTINGS[name], rich_help_panel="Settings", show_default=False)


def _version(asked: bool) -> None:
    if asked:
        print(version(DISTRIBUTION))
        raise typer.Exit


@app.callback(no_args_is_help=True)
def common(
    context: typer.Context,
    data: Annotated[str | None, _setting("data")] = None,
    bolt_uri: Annotated[str | None, _setting("bolt_uri")] = None,
    bolt_user: Annotated[str | None, _setting("bolt_user")] = None,
    bolt_password: Annotated[str | None, _setting("bolt_password")] = None,
    bolt_database: Annotated[str | None, _setting("bolt_database")] = None,
    base_iri: Annotated[str | None, _setting("base_iri")] = None,
    query_timeout: Annotated[str | None, _setting("query_timeout")] = None,
    row_limit: Annotated[str | None, _setting("row_limit")] = None,
    api_token: Annotated[str | None, _setting("api_token")] = None,
    api_concurrency: Annotated[str | None, _setting("api_concurrency")] = None,
    api_questions: Annotated[str | None, _setting("api_questions")] = None,
    api_rate: Annotated[str | None, _setting("api_rate")] = None,
    api_client_header: Annotated[str | None, _setting("api_client_header")] = None,
    api_body: Annotated[str | None, _setting("api_body")] = None,
    api_timeout: Annotated[str | None, _setting("api_timeout")] = None,
    api_origins: Annotated[str | None, _setting("api_origins")] = None,
    api_uploads: Annotated[str | None, _setting("api_uploads")] = None,
    api_grace: Annotated[str | None, _setting("api_grace")] = None,
    api_log: Annotated[str | None, _setting("api_log")] = None,
    embedded_memory: Annotated[str | None, _setting("embedded_memory")] = None,
    embedded_idle: Annotated[str | None, _setting("embedded_idle")] = None,
    sparql_processes: Annotated[str | None, _setting("sparql_processes")] = None,
    sparql_memory: Annotated[str | None, _setting("sparql_memory")] = None,
    sparql_origins: Annotated[str | None, _setting("sparql_origins")] = None,
    document_timeout: Annotated[str | None, _setting("document_timeout")] = None,
    document_memory: Annotated[str | None, _setting("document_memory")] = None,
    document_pages: Annotated[str | None, _setting("document_pages")] = None,
    document_size: Annotated[str | None, _setting("document_size")] = None,
    page_timeout: Annotated[str | None, _setting("page_timeout")] = None,
    ocr: Annotated[str | None, _setting("ocr")] = None,
    ocr_page_timeout: Annotated[str | None, _setting("ocr_page_timeout")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error arose.")] = False,
    show_version: Annotated[
        bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Keep the settings that were given, for the command that follows."""
    context.obj = {name: context.params[name] for name in SETTINGS}


for _command, _panel in (
    (ingest, "Documents"),
    (documents, "Documents"),
    (withdraw, "Documents"),
    (questions, "Questions"),
    (ask, "Questions"),
    (cypher, "Questions"),
    (sparql, "Questions"),
    (export, "Questions"),
    (serve, "Questions"),
    (browser, "Questions"),
    (sync, "The graph"),
    (verify, "The graph"),
    (settings, "This installation"),
    (doctor, "This installation"),
):
    app.command(rich_help_panel=_panel)(_command)
app.add_typer(review, name="review", rich_help_panel="The graph")
app.add_typer(neo4j, name="neo4j", rich_help_panel="This installation")
