"""What can be found, in groups: a body's name, a finding's text, a passage's words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """A group of classes. `text` names the property that holds its words, beside names."""

    code: str
    label: str
    classes: tuple[str, ...]
    text: str | None = None
    named: bool = True


FAMILIES = (
    Family("bodies", "Bodies", ("Organisation",)),
    Family("people", "People and posts", ("Person", "Post")),
    Family(
        "services",
        "Services, programmes and tools",
        ("Tool", "Programme", "Service", "Fund", "Framework"),
    ),
    Family("places", "Places", ("Place",)),
    Family("findings", "Findings", ("Finding",), "text", False),
    Family("recommendations", "Recommendations", ("Recommendation",), "text", False),
    Family("actions", "Answers to recommendations", ("ActionPlanEntry",), "text", False),
    Family("documents", "Documents", ("Document",), "title"),
    Family("inspections", "Inspections", ("Inspection",)),
    Family("passages", "Other passages", ("Passage",), "quote", False),
)
LABELS = {family.code: family.label for family in FAMILIES}
