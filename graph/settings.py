"""Settings: environment variables with the prefix PROBATION_GRAPH_, each also an option."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from probation_graph.ontology.names import DEFAULT_BASE


class Settings(BaseSettings):
    """The settings in force."""

    model_config = SettingsConfigDict(
        env_prefix="PROBATION_GRAPH_", env_ignore_empty=True, frozen=True
    )

    data: Path = Field(
        Path("data"), description="the folder that holds everything the product keeps"
    )
    bolt_uri: str | None = Field(
        None,
        description="an existing Neo4j (bolt:, neo4j:, neo4j+s:), or local for that of "
        "neo4j start; if not set, the embedded engine",
    )
    bolt_user: str = Field("neo4j", description="user of that Neo4j")
    bolt_password: SecretStr | None = Field(None, description="password of that Neo4j")
    bolt_database: str | None = Field(
        None, description="database of that Neo4j; its default if not set"
    )
    base_iri: str = Field(DEFAULT_BASE, description="prefix of identifiers")
    query_timeout: float = Field(
        10.0, gt=0, description="seconds for every question asked from outside"
    )
    row_limit: int = Field(10_000, gt=0, description="rows for every question asked from outside")
    api_token: SecretStr | None = Field(
        None,
        description="bearer token for routes that change anything; none: nothing can be written",
    )
    api_concurrency: int = Field(128, ge=1, description="requests answered at the same time")
    api_questions: int = Field(
        8, ge=1, description="questions that the database is asked over HTTP at the same time"
    )
    api_rate: int = Field(
        0, ge=0, description="requests a minute from one client; 0 for any number"
    )
    api_client_header: str = Field(
        "",
        description="header in which a proxy in front of the API names the client; none is trusted",
    )
    api_body: int = Field(1, ge=1, description="megabytes of a request that brings in no document")
    api_timeout: float = Field(
        60.0, gt=0, description="seconds for a request to come in and its answer to begin"
    )
    api_origins: str = Field(
        "", description="web sites whose pages may read what is answered; * for all"
    )
    api_uploads: int = Field(100, ge=1, description="uploads that wait to be read at most")
    api_grace: float = Field(
        10.0, ge=0, description="seconds that requests have to end when the API is stopped"
    )
    api_log: Literal["info", "warning", "error"] = Field(
        "warning", description="what the API logs: info has every request"
    )
    embedded_memory: int = Field(
        1024, ge=256, description="megabytes of memory for the embedded engine at most"
    )
    embedded_idle: float = Field(
        60.0, ge=0, description="seconds that the embedded engine stays after its last user"
    )
    sparql_processes: int = Field(
        2, ge=1, description="processes that answer SPARQL, each holding the dataset"
    )
    sparql_memory: int = Field(
        2048, ge=128, description="megabytes of memory for each of these processes"
    )
    sparql_origins: str = Field(
        "",
        description="web sites whose pages may ask the SPARQL endpoint; * for all",
    )
    document_timeout: float = Field(120.0, gt=0, description="seconds for reading one document")
    page_timeout: float = Field(20.0, gt=0, description="seconds for reading one page")
    ocr: Literal["auto", "never"] = Field(
        "auto",
        description="whether scanned pages are read: auto (where that is installed) or never",
    )
    ocr_page_timeout: float = Field(
        60.0, gt=0, description="seconds for reading one scanned page, added to its document's"
    )
    document_memory: int = Field(2048, gt=0, description="megabytes for reading one document")
    document_pages: int = Field(2000, gt=0, description="pages read of one document at most")
    document_size: int = Field(200, gt=0, description="megabytes of one document at most")
