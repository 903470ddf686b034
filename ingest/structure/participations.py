"""Participations: the people of a letter's head and signature, with their posts and bodies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from probation_graph.ingest.bodies.cues import cues
from probation_graph.ingest.bodies.identity import Resolver
from probation_graph.ingest.bodies.proper import tail_class
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body, Evidence, Participation
from probation_graph.ingest.language.letterforms import names_post
from probation_graph.ingest.language.words import is_initials, name_key
from probation_graph.ingest.structure.known import UNIT, body_of, entry_named, is_unit
from probation_graph.ingest.structure.letterhead import Named
from probation_graph.ingest.structure.people import PersonName
from probation_graph.ontology.gazetteer import Entry, gazetteer
from probation_graph.ontology.model import model
from probation_graph.ontology.names import Names

STATED, BY_POST = "stated", "post"
ORGANISATIONS, POST = frozenset(["Organisation"]), "Post"
PLACES = frozenset(["Place", "Council", "PoliceForce", "PoliceAndCrimeCommissioner"])
COMMISSIONER, COMMISSIONERS = "Police and Crime Commissioner", "PoliceAndCrimeCommissioner"
PROBATION_SERVICE = "organisation/probation-service"  # its posts, in a letter, are the region's
_PLURAL = re.compile(r"(?P<head>[^,]*?\w)s(?P<tail> (?:of|for|to|at) .*|,.*|)")
_COMMA = re.compile(r"\s*, | [–—-] ")
_OF = re.compile(r" (?:of|for|at) (?:the )?(?=[A-Z])")
# What ends or stands in the name of a body that no gazetteer has.
_BODY_WORD = re.compile(
    r"\b(?:[Cc]ouncil|Police|Constabulary|Trust|Board|Partnership|Services?|Agency|Authority|"
    r"Commission|Ministry|Office|Group|Inspectorate|Team|University|College|Association|"
    r"Limited|Ltd|CIC|NHS|CCG|ICB|LSCB|Unit|Company|Hospitals?|police force|local authority)\b"
)
_ABBREVIATED = re.compile(r"\s*\([A-Z][\w& ]{1,14}\)$")
_FORCE = re.compile(r"\bpolice force$", re.IGNORECASE)
# "Police and Crime Commissioner, Kent": the area of a commissioner after the post.
_AREA = re.compile(rf"{COMMISSIONER},? (?:for |of )?(?:the )?(?P<area>[A-Z].*)")
# "NHS Kernow, Clinical Commissioning Group": a name that a comma parts from its own class.
_DIVIDED = re.compile(r"(?P<name>\bNHS [A-Z][^,]*), (?P<cls>(?:Clinical|Integrated) [A-Z][\w ]*)$")
_SEVERAL = re.compile(r" (?:and|&) ")


@dataclass(frozen=True, slots=True)
class Held:
    """A post as held in a letter: its IRI or its words, and the body it is held in."""

    post: str | None = None
    body: str | None = None
    basis: str | None = None


@dataclass(frozen=True)
class Participants:
    """Makes participations of entries. `region` is the IRI of the region the letter is about;
    `bodies` collects the bodies that the facts point to, by IRI."""

    document: DocumentText
    names: Names
    resolver: Resolver
    region: Body | None
    bodies: dict[str, Body] = field(default_factory=dict)

    def participations(self, entries: Sequence[Named]) -> tuple[Participation, ...]:
        """One for each person of each entry, or for the body of an entry without people.
        Positions count from 1 in the document."""
        several = [(entry, person) for entry in entries for person in entry.people or (None,)]
        return tuple(
            self._of_body(entry, position)
            if person is None
            else self._of_person(entry, person, position)
            for position, (entry, person) in enumerate(several, start=1)
        )

    def _of_body(self, entry: Named, position: int) -> Participation:
        body = self._organisation(entry.rest) or self.resolver.provisional("Team", entry.rest)
        return Participation(
            part=entry.part,
            position=position,
            printed_name=entry.rest,
            organisation=self._use(body),
            organisation_basis=STATED,
            contact=entry.contact,
            evidence=self._evidence(entry),
        )

    def _of_person(self, entry: Named, person: PersonName, position: int) -> Participation:
        held = self._held(entry.rest, several=len(entry.people) > 1)
        return Participation(
            part=entry.part,
            position=position,
            printed_name=person.printed,
            person=person.plain,
            honorific_prefix=person.prefix,
            honorific_suffix=person.suffix,
            post=held.post,
            organisation=held.body,
            organisation_basis=held.basis,
            contact=entry.contact,
            evidence=self._evidence(entry),
        )

    def _held(self, rest: str, several: bool) -> Held:
        """The post and the body that the words after a name tell."""
        if not rest:
            return Held()
        rest = _DIVIDED.sub(r"\g<name> \g<cls>", rest)
        words, body = self._cut(rest)
        post = self._post(words, several) if words else None
        if body is not None:
            return Held(post, self._use(body), STATED)
        first = self._known_post(_COMMA.split(words)[0])
        return Held(post, *self._told((post or "") if first is None else first.iri))

    def _cut(self, rest: str) -> tuple[str, Body | None]:
        """Post and body: "Chief Executive, HMPPS", "Chief Constable of Kent Police"; a body that
        is one person ("Kent Police and Crime Commissioner") is both."""
        itself = self._organisation(rest)
        if itself is not None:
            return rest, itself
        told = self._after_comma(rest)
        if told is None and self._known_post(rest) is not None:
            return rest, None
        return (
            told
            or self._after_of(rest)
            or self._run_on(rest)
            or self._own_body(rest)
            or self._bare_body(rest)
            or (rest, None)
        )

    def _after_comma(self, rest: str) -> tuple[str, Body] | None:
        """A known body after a comma, whole or with a part of it after another: "Head, Kent
        Police, North"."""
        for comma in _COMMA.finditer(rest):
            tail = rest[comma.end() :]
            part = _COMMA.split(tail)[0]
            body = self._organisation(tail)
            if body is None and part != tail and _BODY_WORD.search(part):
                body = self._organisation(part)
            if body is not None:
                return rest[: comma.start()], body
        return None

    def _after_of(self, rest: str) -> tuple[str, Body] | None:
        """ "Chief Constable of Kent Police", but no place in the name of another body."""
        for of in _OF.finditer(rest):
            body = self._organisation(rest[of.end() :])
            if body is not None and not _BODY_WORD.search(rest[: of.start()]):
                return rest[: of.start()], body
        return None

    def _own_body(self, rest: str) -> tuple[str, Body] | None:
        """A body that nothing knows: after the last comma, or after an "of" where it ends the
        words and the post is not a known one."""
        commas = list(_COMMA.finditer(rest))
        known = self._known_post(_COMMA.split(rest)[0]) is not None
        for place in [*commas[-1:], *([] if known else _OF.finditer(rest))]:
            name = _ABBREVIATED.sub("", rest[place.end() :])
            words = list(_BODY_WORD.finditer(name))
            last = words[-1].end() == len(name) if words else False
            plain = place in commas or (last and (len(words) == 1 or self._is_known_part(name)))
            if words and plain and not names_post(name) and "," not in name:
                name, post = self._with_places(name, rest[: place.start()])
                return post, self._provisional(name)
        return None

    def _is_known_part(self, name: str) -> bool:
        """Whether a name begins with that of a known body: "National Probation Service Local
        Delivery Unit"."""
        words = name.split()
        known = gazetteer(self.names.base)
        heads = (" ".join(words[:to]) for to in range(len(words) - 1, 1, -1))
        return any(entry.cls not in PLACES for head in heads for entry in known.named(head))

    def _run_on(self, rest: str) -> tuple[str, Body] | None:
        """A body after a post with nothing between them: "Head of Services Kent Youth Justice
        Team", where a place begins its name, or "Chief Officer CCG"."""
        words = [] if "," in rest else rest.split()
        for at in range(1, len(words)):
            post, name = " ".join(words[:at]), " ".join(words[at:])
            ends = _BODY_WORD.search(words[-1]) is not None and name[0].isupper()
            short = at == len(words) - 1 and is_initials(name) and " of " not in rest
            placed = any(self._is_place(" ".join(words[at:to])) for to in range(at + 1, len(words)))
            joined = words[at - 1] in ("of", "the", "for", "and", "&")
            if ends and names_post(post) and not joined and (short or placed):
                return post, self._provisional(name)
        return None

    def _bare_body(self, rest: str) -> tuple[str, Body] | None:
        """A body printed where a post would stand: "Ann Smith, Youth Justice Service"."""
        named = names_post(rest) or "," in rest or " of " in rest
        ends = tail_class(rest, cues()) is not None and " " in rest
        return None if named or not ends else ("", self._provisional(rest))

    def _with_places(self, name: str, before: str) -> tuple[str, str]:
        """A name with the places that stand before it, and what is left before them: "Chief
        Nurse, Bedfordshire" and "Luton and Milton Keynes Integrated Care Board"."""
        head, comma, last = before.rpartition(", ")
        if comma and " " not in last and _BODY_WORD.search(name) and self._is_place(last):
            return self._with_places(f"{last}, {name}", head)
        post, _, last = before.rpartition(" ")
        if _SEVERAL.search(name) and names_post(post) and self._is_place(last):
            joined = post.split()[-1] in ("of", "the", "for", "and", "&")
            return (name, before) if joined else (f"{last}, {name}", post)
        return name, before

    def _is_place(self, text: str) -> bool:
        return text.endswith("shire") or any(
            entry.cls in PLACES for entry in gazetteer(self.names.base).named(text)
        )

    def _provisional(self, name: str) -> Body:
        """An organisation of this document: of the class its last words tell, if that is one."""
        cls = tail_class(name, cues()) or tail_class(_OF.split(name)[0], cues())
        organised = cls is not None and model().is_a(cls, "Organisation")
        return self.resolver.provisional(cls if cls and organised else "Organisation", name)

    def _organisation(self, text: str) -> Body | None:
        area = _AREA.sub(rf"\g<area> {COMMISSIONER}", text)
        whole = _ABBREVIATED.sub("", text)
        for name in dict.fromkeys((text, whole, _FORCE.sub("Police", text), area)):
            body = self.resolver.resolve(name, kinds=ORGANISATIONS)
            if body is not None and not self._is_bare(body, name):
                return body
        return None

    def _is_bare(self, body: Body, name: str) -> bool:
        """Whether a place is printed that a delivery unit is named after, which the document is
        not about: a director "of Children's Services, Derby City" is no one's in probation."""
        about = (*self.resolver.subject.units, self.resolver.subject.region)
        return body.cls == UNIT and body.iri not in about and not is_unit(name)

    def _known_post(self, text: str) -> Entry | None:
        return entry_named(self.names, text, POST)

    def _post(self, words: str, several: bool) -> str:
        """The post's IRI where it is a known one, else its words, as one person holds it."""
        post = _singular(words) if several else words
        known = self._known_post(post)
        body = body_of(known) if known is not None else self._resolved_post(post)
        return post if body is None else self._use(body)

    def _resolved_post(self, post: str) -> Body | None:
        return self.resolver.resolve(post, kinds=frozenset([POST]))

    def _told(self, post: str) -> tuple[str | None, str | None]:
        """The body that a known post is in; a post of the Probation Service is the region's."""
        entries = gazetteer(self.names.base).entries
        body = entries[post].post_in if post in entries else None
        if body is None and name_key(COMMISSIONER) in (name_key(post), self._post_key(post)):
            return self._use(self.resolver.provisional(COMMISSIONERS, COMMISSIONER)), BY_POST
        if body is None:
            return None, None
        if self.region is not None and self.names.short(body) == PROBATION_SERVICE:
            return self._use(self.region), BY_POST
        return self._use(body_of(entries[body])), BY_POST

    def _post_key(self, post: str) -> tuple[str, ...]:
        entry = gazetteer(self.names.base).entries.get(post)
        return () if entry is None else name_key(entry.name)

    def _use(self, body: Body) -> str:
        self.bodies.setdefault(body.iri, body)
        return body.iri

    def _evidence(self, entry: Named) -> Evidence:
        """One passage for each block an entry stands in."""
        spans: dict[int, tuple[int, int]] = {}
        for line in entry.lines:
            start, end = spans.get(line.block.index, (line.start, line.end))
            spans[line.block.index] = (min(start, line.start), max(end, line.end))
        blocks = self.document.blocks
        return tuple(
            self.document.passage(blocks[index], start, end)
            for index, (start, end) in spans.items()
        )


def _singular(post: str) -> str:
    """A post that several people are printed with, as one holds it: "Heads of Operations" →
    "Head of Operations"."""
    match = _PLURAL.fullmatch(post)
    return post if match is None else f"{match['head']}{match['tail']}"
