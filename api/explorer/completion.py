"""What the editors complete: names of the ontology, and the words of each language."""

from functools import cache

from probation_graph.exports.vocabulary import PREFIXES
from probation_graph.ontology.model import model

CYPHER = (
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "DISTINCT", "WITH", "UNWIND", "ORDER BY", "DESC",
    "SKIP", "LIMIT", "UNION", "AND", "OR", "NOT", "IN", "CONTAINS", "STARTS WITH", "ENDS WITH",
    "IS NULL", "IS NOT NULL", "CASE", "WHEN", "THEN", "ELSE", "END", "AS", "count", "collect",
    "coalesce", "toLower", "size", "sum", "avg", "min", "max", "labels", "type", "exists",
)  # fmt: skip
SPARQL = (
    "SELECT", "DISTINCT", "WHERE", "PREFIX", "OPTIONAL", "FILTER", "FILTER NOT EXISTS", "UNION",
    "GRAPH", "BIND", "VALUES", "MINUS", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "OFFSET", "ASK",
    "CONSTRUCT", "DESCRIBE", "COUNT", "SUM", "AVG", "MIN", "MAX", "GROUP_CONCAT", "SAMPLE",
    "CONTAINS", "STRSTARTS", "LCASE", "STR", "REGEX", "COALESCE", "BOUND", "DESC",
)  # fmt: skip

# In which place of a query which words fit: after ":", after ".", or anywhere.
Words = dict[str, list[dict[str, str]]]


@cache
def cypher_words() -> Words:
    """Labels and relationship types (`names`), keys of properties (`keys`), and the language's own
    (`words`); each with what it means."""
    known = model()
    classes = [_word(term.name, term.definition) for term in known.classes.values()]
    objects = [each for each in known.properties.values() if each.kind == "object"]
    data = [each for each in known.properties.values() if each.kind == "data"]
    return {
        "names": classes + [_word(term.relationship, term.definition) for term in objects],
        "keys": [_word("id", "the identifier"), *(_word(e.key, e.definition) for e in data)],
        "words": [_word(each) for each in CYPHER],
    }


@cache
def sparql_words() -> Words:
    """Terms with their prefix (`names`), prefixes as they are declared (`keys`), and the language's
    own (`words`)."""
    known = model()
    recorded = [term for term in known.properties.values() if not term.derived]
    terms = {term.name: term.definition for term in known.classes.values()}
    terms |= {term.name: term.definition for term in recorded}
    return {
        "names": [_word(f"pg:{name}", told) for name, told in terms.items()],
        "keys": [_word(f"PREFIX {name}: <{iri}>") for name, iri in PREFIXES.items()],
        "words": [_word(each) for each in SPARQL],
    }


def _word(text: str, told: str = "") -> dict[str, str]:
    return {"text": text, "told": told}
