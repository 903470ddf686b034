"""Words that inspectorates' documents have in common: headings, courtesies, names."""

import re

from probation_graph.ingest.facts import Polarity

POLARITIES = {
    "key strengths": Polarity.STRENGTH,
    "strengths": Polarity.STRENGTH,
    "strengths and good practice": Polarity.STRENGTH,
    "what is working well": Polarity.STRENGTH,
    "what works well": Polarity.STRENGTH,
    "areas for improvement": Polarity.AREA_FOR_IMPROVEMENT,
    "key areas for improvement": Polarity.AREA_FOR_IMPROVEMENT,
    "area for improvement": Polarity.AREA_FOR_IMPROVEMENT,
    "areas that need to improve": Polarity.AREA_FOR_IMPROVEMENT,
    "areas for development": Polarity.AREA_FOR_IMPROVEMENT,
    "what needs to improve": Polarity.AREA_FOR_IMPROVEMENT,
    "what needs to be improved": Polarity.AREA_FOR_IMPROVEMENT,
    "areas for priority action": Polarity.AREA_FOR_IMPROVEMENT,
    "area for priority action": Polarity.AREA_FOR_IMPROVEMENT,
    "priority actions": Polarity.AREA_FOR_IMPROVEMENT,
    "weaknesses": Polarity.AREA_FOR_IMPROVEMENT,
}
# "Leeds PDU should:", "Recommendations for Leeds PDU", "We make these recommendations to the
# region:", "We recommend that the region:"; but not what was recommended another time.
# "What does the local authority need to improve?", "The partnership's strengths".
POLAR_FORMS = (
    (
        re.compile(r"what (?:does|do) [\w’' -]{3,80}? need to (?:improve|do better)"),
        Polarity.AREA_FOR_IMPROVEMENT,
    ),
    (
        re.compile(r"what (?:is|are) [\w’' -]{3,80}? doing that (?:is|are) effective"),
        Polarity.STRENGTH,
    ),
    (re.compile(r"(?:the )?[\w’' -]{3,60}?['’]s? strengths"), Polarity.STRENGTH),
    (re.compile(r"what [\w’' -]{3,80}? does well"), Polarity.STRENGTH),
    (
        re.compile(r"(?:priority and immediate|priority|immediate) actions?"),
        Polarity.AREA_FOR_IMPROVEMENT,
    ),
)
# Words of paragraphs on the inspectorate itself, at the end of its reports; in small letters.
_IMPRINT_WORDS = (
    "crown copyright",
    "isbn",
    "open government licence",
    "textphone",
    "print or braille",
    "this publication is available",
    "copy of this document",
    "copy of this report",
    "version of this document",
    "version of this report",
    "you can complain",
    "subscribe to our",
    "regulates and inspects",
    "inspects and regulates",
)
_RENAMED = "have been changed"
IMPRINT = re.compile(
    rf"\b(?:{'|'.join(_IMPRINT_WORDS)}|names in the (?:practice|case) [\w ]+ {_RENAMED})\b"
    r"|^[\w ,]{3,60} [A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$",
    re.IGNORECASE,
)
POSTAL_MAX = 72  # characters of an address in one line
ADDRESSEE_HEADING = re.compile(
    r"(?!.*\b(?:recommended|last year|previous(?:ly)?|earlier)\b)"
    r"(?P<lead>(?:we (?:also |therefore |have )*(?:make|made) )?(?:(?:the|our|these|this|key) )*"
    r"(?:following )?recommendations? (?:are |is )?(?:made |addressed )?(?:for|to) "
    r"|we (?:also |therefore )*recommend (?:that )?)?"
    r"(?(lead)(?=(?:the )?(?-i:[A-Z])|.* (?:should|must|needs? to)\s*:?$))"
    r"(?P<addressee>[^.;:?!]{3,160}?)"
    r"(?(lead)(?: (?:should|must|needs? to))?| (?:should|must|needs? to))\s*:?",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\bI look forward to (?:receiving|hearing|seeing|meeting)\b"
    r"|\bI wish you\b|\bI would like to (?:thank|take this opportunity to thank)\b"
    r"|\b(?:are|is) set out in (?:the )?(?:Annexe?|Appendix)\b"
    r"|\bplease (?:do not hesitate|feel free|(?:send|let) (?:me|us) have|send (?:me|us))\b"
    r"|\bcopied? (?:of )?this letter\b",
    re.IGNORECASE,
)
# Headings of studies of single people or pieces of work, which are no findings about an area.
STUDY = re.compile(
    r"\b(?:case|practice|service user) (?:stud(?:y|ies)|examples?|illustrations?)\b"
    r"|\b(?:good|effective|notable|best|promising) practice\b(?! (?:and|in|of|across)\b)"
    r"|^(?:good practice|spotlight)\b",
    re.IGNORECASE,
)
ANNOUNCING = re.compile(
    r"(?:Set out|Listed|Shown|Summari[sz]ed|Given) (?:below|overleaf)\b[^.]*\.?$"
    r"|The following (?:are|is)\b[^.]*\.?$",
    re.IGNORECASE,
)
PROBATION_INSPECTORATE = re.compile(
    r"\bH(?:is|er) Majesty['’]s Inspectorate of Probation\b|\bHM Inspectorate of Probation\b"
    r"|\bHMI Prob(?:ation)?\b|hmi-?probation",
    re.IGNORECASE,
)
# "NPS" and "CRC" stand for much else where nothing says "probation".
_PROBATION = re.compile(r"\bprobation(?:er|ary)?\b|\bHMI ?Prob\b|\bHMPPS\b", re.IGNORECASE)
# Headings over what an earlier inspection, or another document, said.
EARLIER = re.compile(
    r"\b(?:previous|earlier|last|past|prior)\b[^.]*\b(?:inspections?|recommendations?|reports?)\b"
    r"|\b(?:progress|implementation)\b[^.]*\b(?:since|against|of|on)\b[^.]*"
    r"\b(?:inspection|recommendations?)\b",
    re.IGNORECASE,
)
# Sections of a report that tell of it, or of what it is about, and find nothing.
OUTSIDE = re.compile(
    r"^(?:acknowledge?ments?|contents|glossary|background|key facts|methodology"
    r"|the role of (?:hm |h(?:is|er) majesty['’]s )?inspectorate[\w ]*"
    r"|(?:about|information about) (?:this|the) (?:inspection|report|local [\w ]+)"
    r"|the inspection team|inspection team|(?:local area partnership )?details"
    r"|further information|how we inspect\w*|what the inspection judgements mean"
    r"|contextual facts|annexe?s?\b.*|local area partnership details)$",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"\b(?:we have made|we make|this report makes|makes?|made)\b(?: a (?:total of|further))?\s+"
    r"(?P<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)\s+recommendations?\b",
    re.IGNORECASE,
)
DELIVERY_UNITS = re.compile(r"\bPDUs?\b|\bprobation delivery units?\b")


def is_imprint(text: str) -> bool:
    """Whether a paragraph is on the inspectorate and its report, or an address in one line. The
    pattern is looked for where some of its words are: they are found ten times as fast."""
    small = text.lower()
    may_be = len(text) < POSTAL_MAX or any(w in small for w in (*_IMPRINT_WORDS, _RENAMED))
    return may_be and IMPRINT.search(text) is not None


def names_probation(text: str) -> bool:
    """Whether a text speaks of probation, its service or its inspectorate."""
    small = text.lower()
    return ("prob" in small or "hmpps" in small) and _PROBATION.search(text) is not None
