"""Values that fields suggest: names and keys that the record holds, from the search index."""

import sqlite3
from collections.abc import Iterable, Iterator

from probation_graph.api.deps import Asker
from probation_graph.api.explorer import lookup
from probation_graph.api.explorer.ask_form import Suggested
from probation_graph.api.explorer.words import day
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.model import model
from probation_graph.queries.question import Question

STAKEHOLDERS = ("bodies", "services", "places")  # families of what can be named as one
MOST = 1000  # in one list


def suggestions(
    question: Question, index: sqlite3.Connection, ask: Asker
) -> dict[str, tuple[Suggested, ...]]:
    """Suggestions for a question's parameters, by name; only those that there are any for."""
    found = {
        known.name: tuple(_suggested(known.name, index, ask))[:MOST]
        for known in question.parameters
        if not known.choices
    }
    return {name: values for name, values in found.items() if values}


def _suggested(parameter: str, index: sqlite3.Connection, ask: Asker) -> Iterable[Suggested]:
    match parameter:
        case "document":
            return _documents(index)
        case "region":
            entries = gazetteer(ask.services.record.names.base).entries.values()
            return _sorted(each.name for each in entries if each.cls == "Region")
        case "relation":
            return (Suggested(code, term.label) for code, term in model().relations.items())
        case "addressee":
            return _sorted(str(row["addressee"]) for row in ask.objects("recommendations"))
        case "unit" | "section":
            return _sorted(lookup.labels(index, parameter))
        case "name" | "first" | "second":
            return _sorted(name for name, _ in lookup.named(index, STAKEHOLDERS))
        case "kind":
            return _sorted(kind for _, kind in lookup.named(index, STAKEHOLDERS))
    return ()


def _documents(index: sqlite3.Connection) -> Iterator[Suggested]:
    for paper in lookup.printed(index).values():
        yield Suggested(paper.key, f"{paper.title}, {day(paper.date)}")


def _sorted(values: Iterable[str]) -> Iterator[Suggested]:
    return map(Suggested, sorted(set(values)))
