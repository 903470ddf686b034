"""What a document says of itself: kind, dates, place, issuers, people."""

from collections.abc import Callable

from probation_graph.ingest.facts import Part, Participation
from probation_graph.ontology.gazetteer import gazetteer, name_key
from quality.label import Label, Reading
from quality.tally import Tally, paired, same
from quality.wording import begins, squeezed

KINDS = {
    "joint inspection letter": "joint_letter",
    "generic inspection report": "generic_report",
    "regional letter": "regional_letter",
}


def kind(label: Label, reading: Reading) -> Tally:
    return same(KINDS[label["kind"]], reading.facts.kind)


def title(label: Label, reading: Reading) -> Tally:
    return same(squeezed(label["title"]), squeezed(reading.facts.title))


def date(label: Label, reading: Reading) -> Tally:
    return same(label["letter_date"], reading.facts.date)


def reply(label: Label, reading: Reading) -> Tally:
    return same(label["response_deadline"], reading.facts.response_deadline)


def theme(label: Label, reading: Reading) -> Tally:
    return same(label["theme"], reading.facts.theme)


def inspection_dates(label: Label, reading: Reading) -> Tally:
    wanted = [each for each in (label["inspection_start"], label["inspection_end"]) if each]
    inspected = reading.facts.inspections
    times = [t for one in inspected for t in (one.fieldwork_start, one.fieldwork_end) if t]
    return paired(wanted, list(dict.fromkeys(times)), lambda a, b: a == b)


def area(label: Label, reading: Reading) -> Tally:
    """The units inspected: by any of the names that a label gives."""
    wanted = [{name_key(n) for n in (label["area"], *label.get("area_also", ()))}]
    wanted += [{name_key(name)} for name in label.get("units", ())]
    bodies = {body.iri: body for body in reading.facts.bodies}
    units = [bodies[iri] for iri in dict.fromkeys(i.unit for i in reading.facts.inspections)]
    return paired(
        wanted,
        units,
        lambda names, body: bool(names & {name_key(n) for n in (body.name, *body.aliases)}),
        str,
        lambda body: body.name,
    )


def issuers(label: Label, reading: Reading) -> Tally:
    known = gazetteer(reading.names.base)
    wanted = [
        {entry.iri for part in name.replace(")", "").split(" / ") for entry in known.named(part)}
        | {entry.iri for entry in known.named(name.split(" (")[0])}
        for name in label["issuers"]
    ]
    return paired(wanted, reading.facts.issuers, lambda iris, iri: iri in iris)


def people(part: Part, key: str) -> Callable[[Label, Reading], Tally]:
    """The measure of those who have a part in a document, in any order."""

    def measure(label: Label, reading: Reading) -> Tally:
        found = [one for one in reading.facts.participations if one.part is part]
        return paired(
            [each["name"] for each in label.get(key, ())],
            found,
            lambda name, one: begins(one.printed_name, name) or begins(name, one.printed_name),
            str,
            lambda one: one.printed_name,
        )

    return measure


def posts(label: Label, reading: Reading) -> Tally:
    """What addressees are, with their organisation, as printed."""

    bodies = {body.iri: body for body in reading.facts.bodies}

    def told(one: Participation) -> tuple[str, ...]:
        body = bodies.get(one.post or one.organisation or "")
        return (one.post or "",) if body is None else (body.name, *body.aliases)

    def alike(each: dict[str, str], one: Participation) -> bool:
        role = squeezed(each["role"])
        known = any(squeezed(name) in role for name in told(one))
        return known and begins(one.printed_name, each["name"])

    wanted = [each for each in label.get("addressees", ()) if each.get("role")]
    found = [
        one
        for one in reading.facts.participations
        if one.part is Part.ADDRESSEE and (one.post or one.organisation)
    ]
    return paired(wanted, found, alike, _role, lambda one: f"{one.printed_name}: {told(one)[0]}")


def _role(each: dict[str, str]) -> str:
    return f"{each['name']}: {each['role']}"
