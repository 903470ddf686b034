"""Whether two names are one person's: the same, misspelt, shortened or with initials."""

from rapidfuzz.distance import DamerauLevenshtein

from probation_graph.ontology.gazetteer import name_key

SAME, SHORT, INITIAL, SPELLING = 0.86, 0.8, 0.62, 0.78  # what each likeness of names is worth
LONG = 5  # letters of a name in which one more slip is forgiven
# First names and what they are shortened to.
_SHORT_FORMS = """
alexander alex | alexandra alex | andrew andy drew | anthony tony | benjamin ben | catherine cath
cathy kate | christine chris christina | christopher chris | daniel dan danny | david dave |
deborah deb debbie | edward ed eddie ted | elizabeth liz beth lizzie | francis frank fran |
geoffrey geoff | gillian gill jill | gregory greg | james jim jimmy | jacqueline jackie jacqui |
jennifer jen jenny | joanne jo joanna | jonathan jon | joseph joe | katherine kate kathy kath |
kenneth ken | lawrence larry | margaret maggie meg peggy | matthew matt | michael mike mick |
nicholas nick nicky | nicola nicky nicki | patricia pat trish | patrick pat paddy | peter pete |
philip phil | phillip phil | raymond ray | rebecca becky | richard rich rick dick | robert rob
bob bobby | ronald ron | samantha sam | samuel sam | sandra sandy | stephen steve | steven steve |
susan sue susie | suzanne sue suzie | terence terry | thomas tom tommy | timothy tim | victoria
vicky vicki | vincent vince | william will bill billy
"""
SHORT_FORMS = frozenset(
    frozenset((whole, short))
    for whole, *shorts in map(str.split, _SHORT_FORMS.split("|"))
    for short in shorts
)


def likeness(first: str, second: str) -> tuple[float, str] | None:
    """How alike two people's names are, from 0 to 1, and how; None where they are not."""
    one, other = parts(first), parts(second)
    if not one or not other:
        return None
    if one == other:
        return SAME, f"the same name, {first}"
    given = given_likeness(one[0], other[0])
    last_slips = slips(one[-1], other[-1])
    if given is None or last_slips is None or (len(one) != len(other) and one[-1] != other[-1]):
        return None
    if last_slips > 0 and given[0] < SPELLING:
        return None
    if last_slips > 0 and given[0] < SAME:
        return SPELLING - 0.2, f"{first} and {second}: both names are alike"
    if last_slips > 0:
        return SPELLING, f"{first} and {second}: the surnames are alike"
    return given[0], f"{first} and {second}: {given[1]}"


def slips(one: str, other: str) -> int | None:
    """Letters that two spellings of one name differ in; None where there are too many."""
    count = DamerauLevenshtein.distance(one, other)
    allowed = 0 if min(len(one), len(other)) < 4 else 1 + (min(len(one), len(other)) >= 2 * LONG)
    return count if count <= allowed else None


def given_likeness(one: str, other: str) -> tuple[float, str] | None:
    """How alike two first names are, and how; None where they are not."""
    if one == other:
        return SAME, "a name between is missing"
    if len(one) == 1 or len(other) == 1:
        return (INITIAL, "one has initials only") if one[0] == other[0] else None
    if frozenset((one, other)) in SHORT_FORMS:
        return SHORT, "a short form of the same first name"
    return (SPELLING, "the first names are alike") if slips(one, other) is not None else None


def parts(name: str) -> tuple[str, ...]:
    """The words of a person's name, as they are compared: "ann", "o'kelly"."""
    return tuple(name_key(name).split())
