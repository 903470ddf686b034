"""Which kinds of things may be one: a team and a service may, a unit and a city may not."""

from probation_graph.ontology.model import model

_LIKE = (
    frozenset(["Team", "Service", "Programme", "Framework", "Tool", "Fund", "Partnership"]),
    frozenset(["Team", "Service", "Board", "Partnership", "Organisation", "HealthBody"]),
    frozenset(
        ["Organisation", "Company", "VoluntaryOrganisation", "Partnership", "EducationBody",
         "HealthBody", "GovernmentBody", "Inspectorate"]
    ),
)  # fmt: skip
# Kinds of which every area has its own, so that a general name ("the youth justice service") is
# another body in each.
LOCAL = frozenset(
    ["Team", "Service", "Board", "Partnership", "HealthBody", "Council", "PoliceForce", "Court",
     "PoliceAndCrimeCommissioner", "Organisation", "Office", "ProbationDeliveryUnit", "Post"]
)  # fmt: skip


def may_be_one(first: str, second: str) -> bool:
    """Whether things of these classes may be one thing."""
    if first == second:
        return True
    if "Person" in (first, second) or "Post" in (first, second):
        return False
    known = model()
    above = known.is_a(first, second) or known.is_a(second, first)
    return above or any(first in like and second in like for like in _LIKE)
