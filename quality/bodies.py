"""Bodies, and the relations stated between them, by any of their names."""

from collections import defaultdict

from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.words import name_key
from probation_graph.ontology.model import model
from quality.label import Label, Reading
from quality.tally import Tally

Key = tuple[str, ...]
# Classes that are not labelled: people are counted apart, and posts are told with them.
APART = ("Person", "Post")
# Classes between which a reader may well choose otherwise.
EXCHANGEABLE = (
    {"Service", "Programme", "Framework"},
    {"Board", "Team"},
    {"Board", "Framework"},
    {"Office", "Team"},
    {"Office", "PoliceAndCrimeCommissioner"},
)
# Nouns that may be printed with a name or left out: "the lighthouse team", "the Junior LSCB".
NOUNS = frozenset(
    ["force", "team", "service", "project", "programme", "system", "group", "approach"]
)
GROUPS = ("Board", "Team", "Region")


def bodies(label: Label, reading: Reading) -> Tally:
    """Bodies by name and likely kind. A doubtful one counts neither way, nor do a unit inspected
    and a kind of body that has no name of its own ("the police", "children's social care"); a
    body that is found under two identities counts once."""
    names = _names(reading)
    found = [body for body in reading.facts.bodies if body.cls not in APART]
    told = {body.iri for body in found if _is_kind(body, reading)}
    told |= {one.unit for one in reading.facts.inspections}
    missed, right = [], 0
    for each in label["bodies"]:
        if each["class"] in APART:
            continue
        keys = {key for n in (each["name"], *each.get("aliases", ())) for key in _keys(n)}
        hits = {b.iri for b in found if names[b.iri] & keys and alike(b, each["class"])}
        told |= hits
        if not each.get("doubtful"):
            right += bool(hits)
            missed += [] if hits else [f"{each['class']} {each['name']}"]
    wrong = [f"{b.cls} {b.name}{'' if b.provisional else ' (known)'}" for b in found]
    return Tally(right, tuple(missed), _untold(found, told, wrong))


def _untold(found: list[Body], told: set[str], words: list[str]) -> tuple[str, ...]:
    return tuple(w for body, w in zip(found, words, strict=True) if body.iri not in told)


def relations(label: Label, reading: Reading) -> Tally | None:
    """Stated relations, where they are labelled. An acceptable one counts neither way."""
    if "relations" not in label:
        return None
    names = _names(reading)
    stated = [(r.subject, r.relation, r.object) for r in reading.facts.relations]
    right, missed, told = 0, [], set[int]()
    for which in ("required", "acceptable"):
        for subject, code, target, *_ in label["relations"][which]:
            hits = {
                at
                for at, (s, c, o) in enumerate(stated)
                if c == code and name_key(subject) in names[s] and name_key(target) in names[o]
            }
            told |= hits
            if which == "required":
                right += bool(hits)
                missed += [] if hits else [f"{subject} {code} {target}"]
    wrong = [" ".join(one) for at, one in enumerate(stated) if at not in told]
    return Tally(right, tuple(missed), tuple(wrong))


def alike(body: Body, cls: str) -> bool:
    """Whether a body is of the class, or of one that a reader may have taken it for."""
    kinds = model()
    if cls not in kinds.classes:
        return True
    either = kinds.is_a(body.cls, cls) or kinds.is_a(cls, body.cls)
    both = all(_organised(c) for c in (cls, body.cls))
    return either or both or any({cls, body.cls} <= same for same in EXCHANGEABLE)


def _organised(cls: str) -> bool:
    """Whether a class is of organisations; a service is one to most readers."""
    return cls == "Service" or (model().is_a(cls, "Organisation") and cls not in GROUPS)


def _is_kind(body: Body, reading: Reading) -> bool:
    """Whether a body is a kind of body: one that the vocabulary knows, printed without capitals."""
    collective = any(
        body.cls == each.cls and body.name == each.name.removeprefix("the ")
        for each in cues().collectives
    )
    printed = [m.text for m in reading.facts.mentions if m.body == body.iri]
    small = bool(printed) and all(text[1:] == text[1:].lower() for text in printed)
    return collective or (not body.provisional and small)


def _keys(name: str) -> set[Key]:
    key = name_key(name)
    return {key, key[:-1]} if len(key) > 1 and key[-1] in NOUNS else {key}


def _names(reading: Reading) -> dict[str, set[Key]]:
    found: dict[str, set[Key]] = defaultdict(set)
    for body in reading.facts.bodies:
        found[body.iri] = {key for name in (body.name, *body.aliases) for key in _keys(name)}
    for mention in reading.facts.mentions:
        found[mention.body].update(_keys(mention.text))
    return found
