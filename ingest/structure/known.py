"""Known bodies: gazetteer entries by what a text calls them, and bodies of one document only."""

import re

from probation_graph.ingest.facts import Body
from probation_graph.ontology.gazetteer import Entry, gazetteer
from probation_graph.ontology.model import model
from probation_graph.ontology.names import Names, slug

UNIT = "ProbationDeliveryUnit"
REGION = "Region"
_ABBREVIATION = re.compile(r"\s*\([^()]{2,20}\)\s*$")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_UNIT_NOUN = re.compile(r"\s*\b(?:PDUs?|probation delivery units?)(?: \(PDUs?\))?$", re.IGNORECASE)
_REGION_NOUN = re.compile(r"\s*\b(?:probation )?region$", re.IGNORECASE)


def entry_named(names: Names, text: str, *classes: str) -> Entry | None:
    """The one entry of these classes (any, where none is given) that a text names, with or
    without its article, its abbreviation in brackets, or the noun of its class; None where
    there is none or more than one."""
    for form in _forms(text):
        found = gazetteer(names.base).named(form)
        fitting = [entry for entry in found if not classes or entry.cls in classes]
        if len(fitting) == 1:
            return fitting[0]
    return None


def unit_name(text: str) -> str:
    """A unit's name without article and class noun: "the Leeds PDU" → "Leeds"."""
    return _UNIT_NOUN.sub("", _ARTICLE.sub("", text.strip())).strip(" ,.:;")


def region_name(text: str) -> str:
    """A region's name without article and class noun: "the Wales region" → "Wales"."""
    return _REGION_NOUN.sub("", _ARTICLE.sub("", text.strip())).strip(" ,.:;")


def is_unit(text: str) -> bool:
    """Whether a text says that it names a delivery unit: "Leeds PDU"."""
    return _UNIT_NOUN.search(text.strip()) is not None and unit_name(text) != ""


def is_region(text: str) -> bool:
    """Whether a text says that it names a region: "the North Moor region"."""
    named = region_name(text)
    return _REGION_NOUN.search(text.strip()) is not None and named[:1].isupper()


def body_of(entry: Entry) -> Body:
    """A gazetteer entry as a body of a document."""
    part_of = entry.unit_of or next(iter(entry.part_of), None)
    return Body(entry.iri, entry.cls, entry.name, entry.aliases, part_of=part_of)


def provisional(names: Names, document: str, cls: str, name: str, *aliases: str) -> Body:
    """A body that is in no gazetteer, of the document with this key."""
    kind = model().classes[cls].code.replace("_", "-")
    iri = names.iri(f"provisional/{document}/{kind}/{slug(name)}")
    return Body(iri, cls, name, aliases, provisional=True)


def code_of(names: Names, body: Body) -> str:
    """What stands for a body in identifiers: its official code, or the document and its name."""
    parts = names.short(body.iri).split("/")
    return f"{parts[1]}-{parts[-1]}" if body.provisional else parts[-1]


def _forms(text: str) -> list[str]:
    plain = " ".join(text.split()).strip(" .,:;")
    bare = _ABBREVIATION.sub("", plain)
    forms = [plain, bare, unit_name(bare), region_name(bare)]
    return [form for form in dict.fromkeys(forms) if form]
