"""Values that fields suggest: names and keys that the record holds, from the named questions."""

from collections.abc import Iterator

from probation_graph.api.deps import Asker
from probation_graph.api.explorer.ask_form import Suggested
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.model import model
from probation_graph.queries.question import Question

# Of which questions which columns hold what may be given for a parameter.
SOURCES: dict[str, tuple[tuple[str, str], ...]] = {
    "unit": (("recommendations", "inspected_unit"), ("ratings", "unit")),
    "addressee": (("recommendations", "addressee"),),
    "section": (("findings", "section"),),
    "name": (("stakeholders", "name"),),
    "first": (("stakeholders", "name"),),
    "second": (("stakeholders", "name"),),
    "kind": (("stakeholders", "kind"),),
}
MOST = 1000  # in one list


class Suggestions:
    """Those of a record; remembered until it changes."""

    def __init__(self) -> None:
        self._fingerprint = ""
        self._held: dict[str, tuple[Suggested, ...]] = {}

    def of(self, question: Question, ask: Asker) -> dict[str, tuple[Suggested, ...]]:
        """Suggestions for a question's parameters, by name; only those that there are any for."""
        fingerprint = ask.services.fingerprint()
        if fingerprint != self._fingerprint:
            self._fingerprint, self._held = fingerprint, {}
        found = {}
        for known in question.parameters:
            if known.name not in self._held:
                self._held[known.name] = tuple(_suggested(known.name, ask))[:MOST]
            if self._held[known.name] and not known.choices:
                found[known.name] = self._held[known.name]
        return found


def _suggested(parameter: str, ask: Asker) -> Iterator[Suggested]:
    match parameter:
        case "document":
            for row in ask.objects("documents"):
                yield Suggested(str(row["document"]), f"{row['title']}, {row['date']}")
        case "region":
            entries = gazetteer(ask.services.record.names.base).entries.values()
            yield from map(Suggested, sorted(each.name for each in entries if each.cls == "Region"))
        case "relation":
            yield from (Suggested(code, term.label) for code, term in model().relations.items())
        case _:
            columns = SOURCES.get(parameter, ())
            rows = (row[column] for name, column in columns for row in ask.objects(name))
            yield from map(Suggested, sorted({str(value) for value in rows if value is not None}))
