"""A kind of document: how it recognises itself, and the words it is built with.

A kind is a plug-in: a module of this package that has a `KIND`. It knows forms and cues of its
kind, never the sentences of one document.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from probation_graph.ingest.document import DocumentText
from probation_graph.ingest.facts import Polarity

_NUMBERING = re.compile(r"^(?:[A-Z]?\d+(?:\.\d+)*[.)]?|[ivx]+[.)]|[a-z][.)])\s+", re.IGNORECASE)


class Reviewed(StrEnum):
    """Whose work a document's findings are about."""

    REGION = "region"  # the region as a whole; each unit has its own list of recommendations
    UNIT = "unit"  # the one unit inspected


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document.

    `recognise` gives the reason, in words, why a document is of this kind, or None. `polarities`
    maps headings, as `plain_heading` makes them, to the polarity of the lists under them.
    `addressee_heading` has a group `addressee`; None where the kind makes no recommendations.
    `closing` finds the courtesies that end a letter and are no findings. `paired_lists` says that
    a section with a list of one polarity has a list of the other after it; `polar_sections` that
    the headings of polarity are themselves sections. `study` finds headings of practice studies,
    which are no findings; `boxes_apart` says that whatever stands in a frame is none.
    `jointly_issued` says that several inspectorates issue it, on a theme. Where
    `expects_probation` is set, a document without probation in it says so. `is_plan` says that
    it plans what is done about the recommendations of other documents, and finds nothing itself.

    `earlier` finds headings over what other documents recommended; `outside` titles of sections
    that hold no findings. `prose_ratings` says that ratings in prose are this document's;
    `ribbons` that a standard's rating is printed above its chapter, and may be its only heading.
    `polar_forms` are further headings of polarity, as patterns of plain headings; `contents` says
    that lists of contents repeat its headings. `counted` has a group `count`: how many
    recommendations a document says it makes.
    """

    code: str
    recognise: Callable[[DocumentText], str | None]
    polarities: Mapping[str, Polarity]
    reviewed: Reviewed = Reviewed.UNIT
    addressee_heading: re.Pattern[str] | None = None
    closing: re.Pattern[str] | None = None
    paired_lists: bool = False
    polar_sections: bool = False
    study: re.Pattern[str] | None = None
    boxes_apart: bool = False
    jointly_issued: bool = False
    expects_probation: bool = False
    is_plan: bool = False
    earlier: re.Pattern[str] | None = None
    outside: re.Pattern[str] | None = None
    prose_ratings: bool = True
    ribbons: bool = False
    counted: re.Pattern[str] | None = None
    polar_forms: tuple[tuple[re.Pattern[str], Polarity], ...] = ()
    contents: bool = False

    def polarity(self, heading: str) -> Polarity | None:
        """The polarity that a heading gives to the list under it; None for any other heading."""
        plain = plain_heading(heading)
        told = self.polarities.get(plain)
        if told is not None:
            return told
        found = (polarity for cue, polarity in self.polar_forms if cue.fullmatch(plain))
        return next(found, None)

    def addressee(self, heading: str) -> str | None:
        """The addressee that a heading names: "Leeds PDU should:" → "Leeds PDU"."""
        if self.addressee_heading is None:
            return None
        match = self.addressee_heading.fullmatch(heading.strip())
        return None if match is None else match["addressee"].strip()

    def is_study(self, heading: str) -> bool:
        """Whether a heading is over a practice study."""
        if self.study is None or self.polarity(heading) is not None:
            return False
        return self.study.search(heading) is not None

    def is_earlier(self, heading: str) -> bool:
        """Whether a heading is over what another document said."""
        return self.earlier is not None and self.earlier.search(heading) is not None

    def is_outside(self, title: str) -> bool:
        """Whether a section of this title holds no findings."""
        told = self.outside is not None and self.outside.search(title) is not None
        return told or self.is_earlier(title)

    def is_closing(self, text: str) -> bool:
        """Whether a paragraph is one of the courtesies that end a letter."""
        return self.closing is not None and self.closing.search(text) is not None


def plain_heading(text: str) -> str:
    """A heading as headings are compared: no numbering, no closing punctuation, small letters."""
    words = " ".join(_NUMBERING.sub("", text.strip()).split())
    return words.rstrip(" :.?–-").casefold()
