"""Forms of a letter: salutation, closing, posts, addresses, dates. Each is the form of any
letter, not of one."""

import re

SALUTATION = re.compile(r"^dear\b.{1,80}$", re.IGNORECASE)
CLOSING = re.compile(
    r"^(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:kind|best|warm) (?:regards|wishes))"
    r"\W*$",
    re.IGNORECASE,
)
POST = re.compile(
    r"\b(?:inspector|director|chief|head|officer|commissioner|secretary|minister|manager|lead|"
    r"executive|chair|president|constable|superintendent|deputy|assistant|adviser|advisor|"
    r"hmi|hmcic|lawyer|doctor|governor)s?\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"@|https?://|www\.|\b\w+\.(?:gov|org|co|nhs|police)\b|\.uk\b", re.IGNORECASE)
TELEPHONE = re.compile(r"\+?\d[\d ()]{7,}\d")
DATE = re.compile(
    r"^\d{1,2}(?:st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\s+\d{4}$",
    re.IGNORECASE,
)
ANNEX = re.compile(r"^(?:annexe?|appendix|schedule|part|chapter)\b", re.IGNORECASE)


def is_salutation(text: str) -> bool:
    """Whether a text is a letter's "Dear …"."""
    return SALUTATION.match(text) is not None


def is_closing(text: str) -> bool:
    """Whether a text is a letter's "Yours sincerely" or the like."""
    return CLOSING.match(text) is not None


def names_post(text: str) -> bool:
    """Whether a text holds the name of a post."""
    return POST.search(text) is not None


def is_contact(text: str) -> bool:
    """Whether a text holds an e-mail or web address or a telephone number."""
    return ADDRESS.search(text) is not None or TELEPHONE.search(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return DATE.match(text) is not None


def is_annex(text: str) -> bool:
    """Whether a text begins as the heading of an annex does."""
    return ANNEX.match(text) is not None
