"""Figures, ages, ratings and scores."""

from decimal import Decimal
from typing import Any

from probation_graph.ingest.facts import Figure, Rating
from quality.label import Label, Reading
from quality.tally import Tally, paired, pairing
from quality.wording import squeezed

AGE, CLOCK = "years of age", "o'clock"
Labelled = dict[str, Any]


def figures(label: Label, reading: Reading) -> Tally:
    """Figures by page, value and words. Those in a box are of one child's case, and count
    neither way; so do ages and times of day, of which ages have a line of their own."""
    wanted = [f for f in label["figures"] if not _apart(f)]
    missed, left = pairing(wanted, reading.facts.figures, _alike)
    _, wrong = pairing([f for f in label["figures"] if _apart(f)], left, _alike)
    return Tally(len(wanted) - len(missed), tuple(map(_told, missed)), tuple(f.text for f in wrong))


def ages(label: Label, reading: Reading) -> Tally:
    """Ages of people, which are read as a part of what is counted and not as figures."""
    wanted = [f for f in label["figures"] if f.get("unit") == AGE and not f.get("in_box")]
    missed, _ = pairing(wanted, reading.facts.figures, _alike)
    return Tally(len(wanted) - len(missed), tuple(map(_told, missed)))


def ratings(label: Label, reading: Reading) -> Tally:
    """Ratings by standard, level and page."""
    bodies = {body.iri: body for body in reading.facts.bodies}

    def alike(each: Labelled, one: Rating) -> bool:
        what = "overall" if one.standard is None else one.standard.rsplit("/", 1)[-1]
        unit = each.get("unit")
        names = {bodies[one.unit].name, *bodies[one.unit].aliases}
        return (
            what in (each.get("standard"), each["what"])
            and squeezed(each["level"]).startswith(one.level.rsplit("/", 1)[-1].replace("-", ""))
            and one.evidence[0].page == each["page"]
            and (unit is None or unit in names)
        )

    told = lambda each: f"{each['what']}: {each['level']}"  # noqa: E731
    return paired(label["ratings"], reading.facts.ratings, alike, told, lambda one: one.level)


def scores(label: Label, reading: Reading) -> Tally:
    bodies = {body.iri: body for body in reading.facts.bodies}
    wanted = [(s["unit"], s["score"], s["maximum"]) for s in label.get("scores", ())]
    found = [(bodies[s.unit].name, s.score, s.maximum) for s in reading.facts.scores]
    return paired(wanted, found, lambda a, b: a == b)


def _apart(labelled: Labelled) -> bool:
    return bool(labelled.get("in_box")) or labelled.get("unit") in (AGE, CLOCK)


def _alike(labelled: Labelled, figure: Figure) -> bool:
    page = labelled.get("page")
    words = {w.casefold() for w in labelled.get("words", labelled.get("text", "")).split()}
    return (
        page in (None, figure.evidence[0].page)
        and Decimal(str(labelled["value"])) == figure.value
        and bool(words & {w.casefold() for w in figure.text.split()})
    )


def _told(labelled: Labelled) -> str:
    return f"p{labelled.get('page')} {labelled.get('words', labelled.get('text'))}"
