"""Identity: which body the words of a document mean.

A resolver reads the whole document once: abbreviations it defines, bodies it coins, and then
every stretch that names something. Names of the gazetteer keep their identity; any other body
gets a provisional one of this document.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probation_graph.ingest.block import Block, BlockKind
from probation_graph.ingest.bodies.abbreviations import Abbreviation, abbreviations
from probation_graph.ingest.bodies.choice import Chooser, Subject
from probation_graph.ingest.bodies.collecting import coinages, completed, definition, only_named
from probation_graph.ingest.bodies.context import Stretch
from probation_graph.ingest.bodies.cues import cues, strict_cues
from probation_graph.ingest.bodies.mentions import known_lexicon, own_lexicon, stretches
from probation_graph.ingest.bodies.registry import Registry
from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Body
from probation_graph.ingest.language.words import Words, name_key, without_owner, words_of
from probation_graph.ontology.gazetteer import gazetteer
from probation_graph.ontology.names import Names

__all__ = ["Resolver", "Subject"]

_REGION = frozenset(["the region", "your region", "this region", "our region", "region"])
_UNIT = frozenset(["the pdu", "your pdu", "this pdu", "the unit"])
_YOU = frozenset(["you"])
_NO_BODIES = frozenset([BlockKind.FURNITURE])


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a block, `start` to `end`, that name a body (an IRI)."""

    block: int
    start: int
    end: int
    body: str


class Resolver:
    """What the names of one document mean. `bodies` are those that were asked for so far."""

    def __init__(self, document: DocumentText, names: Names, subject: Subject) -> None:
        self.document = document
        self.subject = subject
        blocks = [block for block in document.blocks if block.kind not in _NO_BODIES]
        self.words: dict[int, Words] = {block.index: words_of(block) for block in blocks}
        defined = abbreviations(blocks)
        self.registry = Registry(document.key, names, gazetteer(names.base), _long_forms(defined))
        self._known = known_lexicon(names.base)
        for body in subject.own:
            self.registry.adopt(body)
        self._coin(defined)
        self._own = own_lexicon(self.registry.forms())
        self._chooser = Chooser(self.registry, subject)
        self._named = {index: tuple(self._name(words)) for index, words in self.words.items()}
        self._used: dict[str, Body] = {}

    def named(self, block: int) -> tuple[Named, ...]:
        """All that a block names, in order."""
        return self._named.get(block, ())

    def resolve(
        self, text: str, block: int | None = None, kinds: frozenset[str] | None = None
    ) -> Body | None:
        """The body that a text as a whole names, or None.

        `kinds` are classes: only bodies of these, or of classes below them, are taken. "the
        region", "the PDU" and "you" are those of the document. `block` is where the text stands.
        """
        iri = self.reference(text)
        if iri is None:
            iri = self._whole(text, kinds, block)
        if iri is None or (kinds is not None and not self.registry.is_a(iri, kinds)):
            return None
        return self.use(iri)

    def provisional(self, cls: str, name: str) -> Body:
        """The body with this name: a known one of this class, or one of this document's own."""
        known = self.resolve(name, kinds=frozenset([cls]))
        return self.use(self.registry.provisional(cls, name)) if known is None else known

    def bodies(self) -> tuple[Body, ...]:
        """All bodies that were asked for, by IRI."""
        return tuple(self._used[iri] for iri in sorted(self._used))

    def use(self, iri: str) -> Body:
        """The body of an IRI, noted as one that a fact needs."""
        return self._used.setdefault(iri, self.registry.body(iri))

    def addressee(self) -> str | None:
        """The post that the document is addressed to: the first one named before its greeting."""
        for index in sorted(self._named):
            if self.document.blocks[index].text.startswith("Dear "):
                return None
            for named in self._named[index]:
                if self.registry.cls(named.body) == "Post":
                    return named.body
        return None

    def _coin(self, defined: Sequence[Abbreviation]) -> None:
        known = self.registry.gazetteer
        own = cues() if self.subject.of_probation else strict_cues()
        found = [coined for words in self.words.values() for coined in coinages(words, known, own)]
        proper = {(item.block, item.end): item.name for item in found}
        texts = [words.block.text for words in self.words.values()]
        for item in reversed(defined):  # before the others: a definition is the fullest name
            coined = definition(item, known, cues())
            if coined is not None:
                whole = completed(coined, proper.get((item.block, item.long_end)))
                if whole is coined:
                    whole = completed(coined, only_named(coined, known, texts))
                found.insert(0, whole)
        for coinage in sorted(found, key=lambda item: -item.strength):
            self.registry.coin(coinage)
        for item in defined:
            self._link(item)
        self.registry.join_short_forms()

    def _link(self, item: Abbreviation) -> None:
        """Make the two forms of a definition one body's, where the text told what one of them is:
        "an initiative called EQUAL (Embedding Quality and Learning)"."""
        for name, other in ((item.short, item.long), (item.long, item.short)):
            iri = self.registry.known_as(name)
            if iri is not None and name_key(name) not in cues().kinds:
                self.registry.also_called(iri, other)

    def _name(self, words: Words) -> Iterator[Named]:
        found = stretches(words, self._own, self._known)
        for at, stretch in enumerate(found):
            chosen = self._chooser.choose(words, at, found)
            if chosen is not None:
                iri, last = chosen
                first = words.tokens[_quote(words, stretch.first, last)].start
                end = words.tokens[last - 1].end
                text = words.block.text[first:end]
                yield Named(words.block.index, first, first + len(without_owner(text)), iri)

    def reference(self, text: str) -> str | None:
        """The IRI that "the region", "the PDU" or "you" stands for in this document."""
        plain = text.strip().lower()
        if plain in _REGION:
            return self.subject.region
        if plain in _UNIT:
            return self.subject.units[0] if len(self.subject.units) == 1 else None
        return self.addressee() if plain in _YOU else None

    def _whole(self, text: str, kinds: frozenset[str] | None, block: int | None) -> str | None:
        words = words_of(Block(-1 if block is None else block, BlockKind.PARAGRAPH, text, ()))
        found = stretches(words, self._own, self._known)
        if len(found) != 1 or not _covers(words, found[0]):
            return None
        targets = [self._chooser.iri(target) for target in found[0].targets]
        fitting = [t for t in targets if kinds is None or self.registry.is_a(t, kinds)]
        return self._chooser.of_document(fitting)


def _quote(words: Words, first: int, last: int) -> int:
    """The place of the quotation mark that opens, where its pair is in the name: "‘Safe’ team"."""
    opened = first > 0 and words.tokens[first - 1].text in ("'", "‘", "“")
    closed = any(token.text in ("'", "’", "”") for token in words.tokens[first:last])
    return first - 1 if opened and closed else first


def _covers(words: Words, stretch: Stretch) -> bool:
    """Whether a stretch is the whole of a text but for articles and the word for its kind."""
    rest = [*words.tokens[: stretch.first], *words.tokens[stretch.last :]]
    kinds = {key for keys in cues().kinds for key in keys}
    return all(not t.word or t.lower in ("the", "a", "an") or t.key in kinds for t in rest)


def _long_forms(defined: Iterable[Abbreviation]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in defined:
        found.setdefault(item.short.lower(), name_key(item.long))
    return found
