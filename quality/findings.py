"""Findings and recommendations, by place and first and last words."""

from collections.abc import Callable
from typing import Any

from probation_graph.ingest.facts import Finding, Part, Polarity, Recommendation
from probation_graph.ingest.kinds.kind import plain_heading
from quality.label import Label, Reading
from quality.tally import Tally, paired
from quality.wording import begins, ends, squeezed

Item = dict[str, Any]


def listed(polarity: Polarity) -> Callable[[Label, Reading], Tally]:
    """The measure of the list items of a polarity."""

    def measure(label: Label, reading: Reading) -> Tally:
        found = [f for f in reading.facts.findings if f.polarity is polarity]
        return paired(_items(label, polarity), found, _is_item, _told, _shown)

    return measure


def sub_items(label: Label, reading: Reading) -> Tally:
    """Second-level bullets, as many as each labelled item has."""
    right, missed, wrong = 0, list[str](), list[str]()
    for polarity in (Polarity.STRENGTH, Polarity.AREA_FOR_IMPROVEMENT):
        for item in _items(label, polarity):
            fact = next((f for f in reading.facts.findings if _is_item(item, f)), None)
            count = 0 if fact is None else fact.text.count("\n")
            right += min(count, item["sub_items"])
            missed += [_told(item)] * max(0, item["sub_items"] - count)
            wrong += [_told(item)] * max(0, count - item["sub_items"])
    return Tally(right, tuple(missed), tuple(wrong))


def sections(label: Label, reading: Reading) -> Tally:
    """Sections of findings, but for the opening under the title and courtesies at the end."""
    wanted = dict.fromkeys(_plain(s["heading"]) for s in label["sections"] if s["heading"])
    found = dict.fromkeys(_plain(f.section) for f in reading.facts.findings)
    loose = {_plain(heading) for heading in ("Next steps", "Summary", label["title"])}
    return paired(
        [name for name in wanted if name not in loose],
        [name for name in found if name not in loose],
        lambda a, b: a == b,
    )


def numbered(label: Label, reading: Reading) -> Tally:
    """Numbered findings, by their numbers."""
    wanted = [
        number
        for section in label["sections"]
        for span in [section.get("numbered_findings")]
        if span
        for number in range(span["from"], span["to"] + 1)
    ]
    blocks = reading.document.blocks
    found = [blocks[f.block].number for f in reading.facts.findings]
    return paired(wanted, [n for n in found if n is not None], lambda a, b: a == b)


def recommendations(label: Label, reading: Reading) -> Tally:
    """Recommendations: place, number, words and addressee."""
    bodies = {body.iri: body for body in reading.facts.bodies}

    def alike(item: Item, one: Recommendation) -> bool:
        names = {n for iri in one.addressees for n in (bodies[iri].name, *bodies[iri].aliases)}
        return (
            one.number == item["number"]
            and one.evidence[0].page == item["page"]
            and begins(one.text, item["first"])
            and ends(one.text, item["last"])
            and item["addressee"] in names
        )

    wanted = label["recommendations"].get("items", [])
    return paired(wanted, reading.facts.recommendations, alike, _told, lambda one: one.text[:60])


def probation(label: Label, reading: Reading) -> Tally:
    """Whether a document says that there is no probation in it, where there is none."""
    without = label["probation"]["lines"] == 0
    said = any(c.name == "probation" and not c.passed for c in reading.facts.checks)
    return Tally(1) if said == without else Tally(0, (f"without: {without}",))


def copied(label: Label, reading: Reading) -> Tally:
    """Those who get a copy: people, and bodies where no person is named."""
    found = [p for p in reading.facts.participations if p.part is Part.COPIED]
    wanted = [each["name"] for each in label.get("copied", ())]
    return paired(
        wanted, found, lambda n, p: begins(p.printed_name, n), str, lambda p: p.printed_name
    )


def _items(label: Label, polarity: Polarity) -> list[Item]:
    lists = [s for s in label["sections"] if s["polarity"] == polarity.value]
    return [item for section in lists for item in section["items"]]


def _is_item(item: Item, finding: Finding) -> bool:
    places = finding.evidence[0].page == item["page"]
    whole = item["sub_items"] or ends(finding.text, item["last"])
    return places and begins(finding.text, item["first"]) and bool(whole)


def _told(item: Item) -> str:
    return f"p{item['page']} {item['first']} … {item['last']}"


def _shown(finding: Finding) -> str:
    return f"p{finding.evidence[0].page} {finding.text[:40]} … {finding.text[-25:]}"


def _plain(heading: str) -> str:
    return squeezed(plain_heading(heading))
