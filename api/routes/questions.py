"""`/questions`: the catalogue, and an answer to each question."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute

from probation_graph.api.answer_part import LIMIT, OFFSET, AnswerPart
from probation_graph.api.deps import AsyncAsker, ETagged, etag, services_of
from probation_graph.api.negotiation import respond, wanted_format
from probation_graph.api.paging import SORTED, PartDep, ordered, sort_pattern, sort_query
from probation_graph.queries.catalogue import catalogue
from probation_graph.queries.formats import Format
from probation_graph.queries.parameter import MARK, Parameter, ParameterType
from probation_graph.queries.question import ColumnType, Question

router = APIRouter(dependencies=[ETagged])

PARAMETER_SCHEMAS: dict[ParameterType, dict[str, Any]] = {
    ParameterType.STRING: {"type": "string"},
    ParameterType.INTEGER: {"type": "integer"},
    ParameterType.NUMBER: {"type": "number"},
    ParameterType.BOOLEAN: {"type": "boolean"},
    ParameterType.DATE: {"type": "string", "format": "date"},
}
COLUMN_SCHEMAS: dict[ColumnType, dict[str, Any]] = {
    ColumnType.STRING: {"type": ["string", "null"]},
    ColumnType.INTEGER: {"type": ["integer", "null"]},
    ColumnType.NUMBER: {"type": ["number", "null"]},
    ColumnType.BOOLEAN: {"type": ["boolean", "null"]},
    ColumnType.LIST: {"type": "array", "items": {"type": "string"}},
    ColumnType.BOXES: {
        "type": "array",
        "items": {"type": "array", "items": {"type": "number"}, "minItems": 5, "maxItems": 5},
        "description": "page, x0, top, x1, bottom in PDF points, origin top left",
    },
    ColumnType.ANY: {},
}
FORMAT = Parameter("format", ParameterType.STRING, "goes before the Accept header", False,
                   choices=("json", "csv"))  # fmt: skip
LANGUAGE = Parameter("language", ParameterType.STRING, "in which it is asked",
                     False, default="cypher", choices=("cypher", "sparql"))  # fmt: skip
MEMBERS = ("name", "title", "subject")  # of a question, to sort by
CYPHER_ONLY = replace(LANGUAGE, choices=("cypher",))


@router.get("/questions", summary="The questions that have a name")
def questions(
    part: PartDep,
    subject: Annotated[str | None, Query(description="only those on this subject")] = None,
    sort: Annotated[str | None, sort_query(MEMBERS)] = None,
) -> list[dict[str, Any]]:
    """Each with its parameters, its columns, and where its answer is."""
    found = [described(each) for each in catalogue() if subject in (None, each.subject)]
    return [dict(each) for each in part.of(ordered(found, sort))]


def described(question: Question) -> dict[str, Any]:
    """A question as JSON says it."""
    return {
        "name": question.name,
        "title": question.title,
        "row": question.row,
        "notes": question.notes,
        "subject": question.subject,
        "tags": list(question.tags),
        "parameters": [
            {
                "name": known.name,
                "type": known.type.value,
                "required": known.required,
                "default": known.default,
                "example": known.example,
                "choices": list(known.choices),
                "description": known.description,
            }
            for known in question.parameters
        ],
        "columns": [{"name": known.name, "type": known.type.value} for known in question.columns],
        "answer": f"/questions/{question.name}",
        "cypher": question.cypher,
        "sparql": question.sparql,
    }


class QuestionRoute(APIRoute):
    """A route that hands its request to its endpoint as it is: finding dependencies and parameters
    takes as long as all that is done with an answer."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The endpoint."""
        handler: Callable[[Request], Coroutine[Any, Any, Response]] = self.endpoint
        return handler


def endpoint(question: Question) -> Callable[[Request], Awaitable[Response]]:
    """The route's function for one question. It reads the query itself, so that parameters are
    refused in the same words as on the command line."""

    async def ask_question(request: Request) -> Response:
        await etag(request)
        ask = AsyncAsker(services_of(request))
        given: dict[str, str] = dict(request.query_params)
        form, part = given.pop("format", None), AnswerPart.taken(given)
        language = LANGUAGE.value(given.pop("language", None))
        wanted = wanted_format(request, None if form is None else _format(form))
        if language == "sparql":
            found = await ask.twin(question, given)
        else:
            found = await ask(question.name, **given)
        shown, told = part.of(request, found)
        return respond(request, shown, wanted, headers=told)

    return ask_question


def _format(form: str) -> Format:
    return Format(str(FORMAT.value(form) or Format.JSON))


def operation(question: Question) -> dict[str, Any]:
    """What OpenAPI says of a question's parameters and rows."""
    row = {
        "type": "object",
        "properties": {known.name: COLUMN_SCHEMAS[known.type] for known in question.columns},
    }
    rows = {"type": "array", "items": row}
    language = CYPHER_ONLY if question.sparql is None else LANGUAGE
    parameters = (*question.parameters, LIMIT, OFFSET, FORMAT, language)
    return {
        "parameters": [_parameter(known) for known in parameters] + [_sort(question)],
        "responses": {
            "200": {
                "description": f"One row is {question.row}",
                "headers": {
                    "ETag": {"schema": {"type": "string"}},
                    "X-Row-Count": {"schema": {"type": "integer"}},
                    "X-Total-Count": {"schema": {"type": "integer"}},
                    "Link": {"schema": {"type": "string"}},
                    "X-Truncated": {"schema": {"type": "boolean"}},
                },
                "content": {
                    "application/json": {"schema": rows},
                    "text/csv": {"schema": {"type": "string"}},
                },
            }
        },
    }


def _sort(question: Question) -> dict[str, Any]:
    pattern = f"^$|{sort_pattern(question.names)}"  # empty as a form sends it
    schema = {"type": "string", "pattern": pattern}
    told = f"columns {SORTED}"
    return {"name": "sort", "in": "query", "description": told, "schema": schema}


def _parameter(known: Parameter) -> dict[str, Any]:
    schema = dict(PARAMETER_SCHEMAS[known.type])
    if known.required and known.type is ParameterType.STRING:
        schema |= {"minLength": 1, "pattern": MARK}
    absent = () if known.required else ("",)  # as a form sends it that was left empty
    choices = [*known.choices, *absent] if known.choices else None
    bounds = {"enum": choices, "default": known.default,
              "minimum": known.minimum, "maximum": known.maximum}  # fmt: skip
    schema |= {name: bound for name, bound in bounds.items() if bound is not None}
    if absent and known.type is not ParameterType.STRING:
        schema = {"anyOf": [schema, {"type": "string", "enum": [""]}]}
    described = {
        "name": known.name,
        "in": "query",
        "required": known.required,
        "description": known.description,
        "schema": schema,
    }
    return described if known.example is None else {**described, "example": known.example}


for _question in catalogue():
    router.add_api_route(
        f"/questions/{_question.name}",
        endpoint(_question),
        methods=["GET"],
        summary=_question.title,
        description=f"One row is {_question.row}. {_question.notes}".strip(),
        tags=[_question.subject],
        operation_id="ask_" + _question.name.replace("-", "_"),
        openapi_extra=operation(_question),
        response_class=Response,
        route_class_override=QuestionRoute,
    )


@router.get("/questions/{name}", include_in_schema=False)
def unknown_question(name: str) -> None:
    """A name that no question has: says which are near."""
    catalogue().question(name)
