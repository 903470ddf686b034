"""Sentiment: whether an inspector’s words praise or fault. A tie-breaker, never a fact."""

import re

FIRST_SENTENCE_WEIGHT = 2.0  # inspectors state the point first
_PRAISE = re.compile(
    r"\b(?:strong(?:ly)?|strengths?|excellent|impressive|good|better|positive(?:ly)?|effective(?:ly)?"
    r"|success(?:es|ful|fully)?|meaningful(?:ly)?|encourag(?:ing|ed)|clear(?:ly)?|well|respectful"
    r"|timely|appropriate(?:ly)?|enabled|improv(?:ed|ing)|upward|welcoming|dedicated|accessible"
    r"|committed|innovative|transparen(?:t|cy)|adequate|prioriti[sz]ed|established|created"
    r"|supported|proactive(?:ly)?|comprehensive|valued|promot(?:ed|es|ing))\b",
    re.IGNORECASE,
)
_FAULT = re.compile(
    r"\b(?:insufficient(?:ly)?|inadequate|ineffective(?:ly)?|inconsisten(?:t|tly|cy)|limited|lack(?:ed"
    r"|ing|s)?|poor(?:ly)?|unclear|problematic|concern(?:s|ed|ing)?|delay(?:s|ed)?|backlogs?|gaps?"
    r"|too (?:few|low|many|often|little)|difficult(?:y|ies)?|unmanageable|over-reliant"
    r"|absen(?:t|ce)|fail(?:ed|s|ure)|however|despite|although|worse(?:ned)?|overstretched|shortages?|weak(?:ness)?"
    r"|issues?|variable|mixed|detached|uncertainty|confusion|prevent(?:ed|ing|s)|below|vacanc(?:y|ies)"
    r"|need(?:s|ed)? to|must|risk of|may wish to|should)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|without|neither|nor|little|few|hardly|cannot)\b(?:\W+\w+){0,3}?\W*$|n['’]t\W+$",
    re.IGNORECASE,
)


def sentiment(text: str) -> float:
    """Praise less fault, for each hundred words; a denied praise counts as a fault."""
    first = re.split(r"(?<=[.!?])\s+", text.strip(), maxsplit=1)[0]
    score = _balance(text) + (FIRST_SENTENCE_WEIGHT - 1) * _balance(first)
    return 100 * score / max(len(text.split()), 1)


def _balance(text: str) -> int:
    score = 0
    for match in _PRAISE.finditer(text):
        score += -1 if _DENIED.search(text[: match.start()][-40:]) else 1
    for match in _FAULT.finditer(text):
        score -= 0 if _DENIED.search(text[: match.start()][-40:]) else 1
    score -= len(re.findall(r"\b(?:not|never|no longer)\b", text, re.IGNORECASE))
    return score
