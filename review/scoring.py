"""How likely it is that two things are one, from 0 to 1, and why, in words."""

from dataclasses import dataclass, field

from rapidfuzz import fuzz

from probation_graph.review.entities import Entity
from probation_graph.review.kinds import LOCAL, may_be_one
from probation_graph.review.persons import likeness
from probation_graph.review.wording import (
    is_general,
    is_proper,
    is_several,
    is_short_for,
    is_sort,
    key,
    places,
)

SAME_NAME, SHORT_FORM, ALIAS = 0.92, 0.8, 0.88  # what each likeness of names is worth
PART, PLACELESS_PART = 0.72, 0.42  # a name that is another's without its place, or another word
PART_OF_PLACE, PART_WORDS = 0.62, 2  # both with the same place; words of the shorter at least
LEAST_RATIO = 85.0  # of 100: less alike, two names are two things
GENERAL = 0.35  # what is left where a general name is another body in each area
SORT = 0.4  # what is left where the words mean a sort of body, and no one body
POST = 0.75  # what is left of two posts of one name in one body: it may have several
OTHER_KIND = 0.9  # what is left where the two are of other kinds
OTHER_BODY = 0.9  # what is left where a person is met in another body
ONE_DOCUMENT = 0.75  # what is left where one document has both names, and may mean two people
SAME_BODY, SAME_AREA = 0.1, 0.05  # what is added
MOST = 0.99


@dataclass(slots=True)
class Score:
    """A score that is being worked out; `reasons` tell each step."""

    value: float
    reasons: list[str] = field(default_factory=list)

    def less(self, factor: float, reason: str) -> None:
        self.value *= factor
        self.reasons.append(reason)

    def more(self, amount: float, reason: str) -> None:
        self.value = min(MOST, self.value + amount)
        self.reasons.append(reason)


def scored(first: Entity, second: Entity) -> Score | None:
    """The score of a pair; None where the two cannot be one."""
    if not may_be_one(first.cls, second.cls) or (first.known and second.known):
        return None
    if first.cls == "Person":
        return _persons(first, second)
    return _posts(first, second) if first.cls == "Post" else _bodies(first, second)


def shared_area(first: Entity, second: Entity) -> str | None:
    """The name of a unit that documents of both are about; "" where it is known by its code."""
    one, other = ({key(area): area for area in each.areas} for each in (first, second))
    found = sorted(one[area] for area in one.keys() & other.keys())
    if not found:
        return None
    return next((area for area in found if "://" not in area), "")


def _persons(first: Entity, second: Entity) -> Score | None:
    alike = likeness(first.name, second.name)
    if alike is None:
        return None
    score = Score(alike[0], [alike[1]])
    posts = {key(post) for post in first.posts} & {key(post) for post in second.posts}
    if first.organisations & second.organisations:
        score.more(SAME_BODY, "both for the same body")
    elif first.organisations and second.organisations:
        score.less(OTHER_BODY, "for different bodies")
    if posts:
        score.more(SAME_BODY, f"both as {sorted(posts)[0]}")
    if first.documents & second.documents:
        score.less(ONE_DOCUMENT, "one document names both")
    elif (area := shared_area(first, second)) is not None:
        score.more(SAME_AREA, _about(area))
    return score


def _posts(first: Entity, second: Entity) -> Score | None:
    """A post is one body's: that of the same name elsewhere is another."""
    shared = first.organisations & second.organisations
    score = _named_alike(first, second)
    if score is None or not shared:
        return None
    score.less(POST, "both in the same body, which may have several such posts")
    if first.documents & second.documents and key(first.name) != key(second.name):
        score.less(ONE_DOCUMENT, "one document names both")
    return score


def _bodies(first: Entity, second: Entity) -> Score | None:
    score = _named_alike(first, second)
    if score is None:
        return None
    if is_sort(first.name) or is_sort(second.name):
        score.less(SORT, "the words mean a sort of body")
    if first.cls != second.cls:
        kinds = sorted({first.kind.replace("_", " "), second.kind.replace("_", " ")})
        score.less(OTHER_KIND, f"of different kinds: {', '.join(kinds)}")
    one_document = not first.documents.isdisjoint(second.documents)
    area = None if one_document else shared_area(first, second)
    if area is not None:
        score.more(SAME_AREA, _about(area))
    elif one_document:
        score.reasons.append("in one document")
    elif _is_general(first) or _is_general(second):
        score.less(GENERAL, "a general name, in documents about different areas")
    return score


def _about(area: str) -> str:
    return f"both in documents about {area}" if area else "both in documents about the same unit"


def _is_general(entity: Entity) -> bool:
    """Whether the name alone does not tell which body it is, beyond its own document."""
    if entity.known or any(places(name) for name in entity.names):
        return False
    return entity.cls in LOCAL or not is_proper(entity.name) or is_general(entity.name)


def _named_alike(first: Entity, second: Entity) -> Score | None:
    """The likeness of names alone. Two that hold other places ("Leeds", "Bradford") are two."""
    if key(first.name) == key(second.name):
        return Score(SAME_NAME, [f"the same name, {first.name}"])
    here, there = places(first.name), places(second.name)
    if not (here <= there or there <= here):
        return None
    one, other = ({key(name): name for name in each.names} for each in (first, second))
    shared = sorted(one.keys() & other.keys())
    if shared:
        return Score(ALIAS, [f"both are called {one[shared[0]]}"])
    for short, long in ((first, second), (second, first)):
        for name in short.names:
            if is_short_for(name, long.name):
                return Score(SHORT_FORM, [f"{name} may be short for {long.name}"])
    return _shortened(first, second) or (_spelt_alike(first, second) if here == there else None)


def _shortened(first: Entity, second: Entity) -> Score | None:
    """One document names a body in full and by a part of its name: "the Integrated Care Board"."""
    if first.cls != second.cls or first.documents.isdisjoint(second.documents):
        return None
    short, long = sorted((first, second), key=lambda each: len(key(each.spelt_out).split()))
    part, whole = (set(key(each.spelt_out).split()) for each in (short, long))
    if len(part) < PART_WORDS or not part < whole:
        return None
    more = whole - part - places(long.name)
    alike = PART_OF_PLACE if places(short.name) else PLACELESS_PART
    if len(more) > 1 or is_sort(short.name) or is_several(short.name, long.name):
        return None
    return Score(PART if not more else alike, [f"{short.name} may be short for {long.name}"])


def _spelt_alike(first: Entity, second: Entity) -> Score | None:
    ratio = fuzz.token_sort_ratio(key(first.spelt_out), key(second.spelt_out))
    if ratio < LEAST_RATIO:
        return None
    likely = SAME_NAME * (0.5 + 0.4 * (ratio - LEAST_RATIO) / (100 - LEAST_RATIO))
    return Score(likely, [f"{first.name} and {second.name} are spelt alike ({ratio:.0f} %)"])
