"""What a document says of itself: on what theme it reports, who issues it, by when it asks for an
answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from probation_graph.ingest.block import Block
from probation_graph.ingest.document import Passage
from probation_graph.ingest.facts import Body, Participation
from probation_graph.ingest.structure.authors import named_authors
from probation_graph.ingest.structure.deadlines import Deadline, deadline
from probation_graph.ingest.structure.frame import Frame
from probation_graph.ingest.structure.issuers import (
    announced_issuers,
    described_issuers,
    signed_for,
)
from probation_graph.ingest.structure.letterhead import Named
from probation_graph.ingest.structure.themes import Theme, theme

LEAD = "Lead Inspector"  # a post of the probation inspectorate


@dataclass
class Announcement:
    """Each part worked out once, when it is asked for."""

    frame: Frame

    @cached_property
    def theme(self) -> Theme | None:
        """What an inspection of several inspectorates looked into."""
        return theme(self._opening) if self.frame.kind.jointly_issued else None

    @cached_property
    def deadline(self) -> Deadline | None:
        """The date by which a letter asks for an answer; other documents ask for none."""
        parts = self.frame.outline
        inner = (block for section in parts.sections for block in section.blocks)
        return None if parts.salutation is None else deadline((*parts.opening, *inner))

    @cached_property
    def issuer(self) -> Body | None:
        """The body on the letterhead; else the first that the opening names."""
        return self.frame.issuer or next(iter(self._announced), None)

    @property
    def authors(self) -> tuple[Named, ...]:
        """The people a report says it is by; people sign letters, and plans name owners."""
        if self.frame.outline.salutation is not None or self.frame.kind.is_plan:
            return ()
        own = self.frame.kind.expects_probation  # of any inspectorate, whose posts are not known
        return named_authors(self.frame.document.blocks, "" if own else LEAD)

    @property
    def signed(self) -> set[int]:
        """The blocks that are nothing but an author's name or post."""
        lines = ((at, line) for one in self.authors for at, line in enumerate(one.lines))
        alone = (each.block for at, each in lines if at or each.text == each.block.text.strip())
        return {block.index for block in alone}

    def issuers(self, people: Iterable[Participation]) -> tuple[Body, ...]:
        """The body on the letterhead; of a joint letter, the inspectorates that it says carried
        out the inspection and those that people signed for."""
        first = () if self.frame.issuer is None else (self.frame.issuer,)
        if not self.frame.kind.jointly_issued:
            return first or self._reporting
        found = (*self._announced, *signed_for(people, self.frame.names), *first)
        return tuple({body.iri: body for body in found}.values())

    @property
    def evidence(self) -> tuple[Passage, ...]:
        """The passages of the date, the deadline and the theme."""
        places = (
            (each.block, each.start, each.end) for each in (self.deadline, self.theme) if each
        )
        return (*self.frame.dated, *(self.frame.document.passage(*place) for place in places))

    @cached_property
    def _announced(self) -> tuple[Body, ...]:
        if not self.frame.kind.jointly_issued:
            return ()
        return announced_issuers(self._opening, self.frame.names)

    @property
    def _reporting(self) -> tuple[Body, ...]:
        """The inspectorates of a report that may be any inspectorate's: those that it says led
        the inspection, else the one its imprint describes."""
        if self.frame.outline.salutation is not None or not self.frame.kind.contents:
            return ()
        blocks, names = self.frame.document.blocks, self.frame.names
        return announced_issuers(blocks, names) or described_issuers(blocks, names)

    @cached_property
    def _opening(self) -> tuple[Block, ...]:
        """The blocks that say who inspected what: the opening and the first section."""
        parts = self.frame.outline
        return (*parts.opening, *(block for each in parts.sections[:1] for block in each.blocks))
