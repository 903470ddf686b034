"""Settings: environment variables with the prefix PROBATION_GRAPH_, each also an option."""

# ruff: noqa: RUF009 (`setting` makes a field, as `field` itself does)

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from probation_graph.graph.setting import Secret, setting, settled
from probation_graph.ontology.names import DEFAULT_BASE


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The settings in force: those given, then those of the environment, then the defaults.

    Raises SettingsError for one that cannot be used.
    """

    data: Path = setting(
        Path("data"), description="the folder that holds everything the product keeps"
    )
    bolt_uri: str | None = setting(
        None,
        description="an existing Neo4j (bolt:, neo4j:, neo4j+s:), or local for that of "
        "neo4j start; if not set, the embedded engine",
    )
    bolt_user: str = setting("neo4j", description="user of that Neo4j")
    bolt_password: Secret | None = setting(None, description="password of that Neo4j")
    bolt_database: str | None = setting(
        None, description="database of that Neo4j; its default if not set"
    )
    base_iri: str = setting(DEFAULT_BASE, description="prefix of identifiers")
    query_timeout: float = setting(
        10.0, gt=0, description="seconds for every question asked from outside"
    )
    row_limit: int = setting(10_000, gt=0, description="rows for every question asked from outside")
    api_token: Secret | None = setting(
        None,
        description="bearer token for routes that change anything; none: nothing can be written",
    )
    api_concurrency: int = setting(128, ge=1, description="requests answered at the same time")
    api_questions: int = setting(
        8, ge=1, description="questions that the database is asked over HTTP at the same time"
    )
    api_rate: int = setting(
        0, ge=0, description="requests a minute from one client; 0 for any number"
    )
    api_client_header: str = setting(
        "",
        description="header in which a proxy in front of the API names the client; none is trusted",
    )
    api_body: int = setting(
        1, ge=1, description="megabytes of a request that brings in no document"
    )
    api_timeout: float = setting(
        60.0, gt=0, description="seconds for a request to come in and its answer to begin"
    )
    api_origins: str = setting(
        "", description="web sites whose pages may read what is answered; * for all"
    )
    api_uploads: int = setting(100, ge=1, description="uploads that wait to be read at most")
    api_grace: float = setting(
        10.0, ge=0, description="seconds that requests have to end when the API is stopped"
    )
    api_log: Literal["info", "warning", "error"] = setting(
        "warning", description="what the API logs: info has every request"
    )
    embedded_memory: int = setting(
        1024, ge=256, description="megabytes of memory for the embedded engine at most"
    )
    embedded_idle: float = setting(
        60.0, ge=0, description="seconds that the embedded engine stays after its last user"
    )
    sparql_processes: int = setting(
        2, ge=1, description="processes that answer SPARQL, each holding the dataset"
    )
    sparql_memory: int = setting(
        2048, ge=128, description="megabytes of memory for each of these processes"
    )
    sparql_origins: str = setting(
        "",
        description="web sites whose pages may ask the SPARQL endpoint; * for all",
    )
    document_timeout: float = setting(120.0, gt=0, description="seconds for reading one document")
    page_timeout: float = setting(20.0, gt=0, description="seconds for reading one page")
    ocr: Literal["auto", "never"] = setting(
        "auto",
        description="whether scanned pages are read: auto (where that is installed) or never",
    )
    ocr_page_timeout: float = setting(
        60.0, gt=0, description="seconds for reading one scanned page, added to its document's"
    )
    document_memory: int = setting(2048, gt=0, description="megabytes for reading one document")
    document_pages: int = setting(2000, gt=0, description="pages read of one document at most")
    document_size: int = setting(200, gt=0, description="megabytes of one document at most")

    def __post_init__(self) -> None:
        for kept in fields(self):
            object.__setattr__(self, kept.name, settled(kept, getattr(self, kept.name)))
