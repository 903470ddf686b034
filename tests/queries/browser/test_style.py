"""The style is read here as Neo4j Browser reads it."""

from probation_graph.ontology.model import model
from probation_graph.queries.browser.style import rules, style


def browsers_reading(text):
    """Browser's own reader in short: no comments; `;` parts and `:` splits, even within quotes."""
    found, selector, properties, in_text, depth = {}, "", "", False, 0
    for character in text:
        if character in "'\"":
            in_text = not in_text
        elif character == "{" and not in_text:
            depth += 1
        elif character == "}" and not in_text:
            depth -= 1
            pairs = [part.split(":") for part in properties.split(";")]
            found[selector] = {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) == 2}
            selector = properties = ""
        elif depth:
            properties += character
        elif not character.isspace():
            selector += character
    return found


def test_browser_reads_all_that_is_written():
    assert browsers_reading(style()) == {name: dict(held) for name, held in rules().items()}


def test_every_class_has_its_rule_after_those_of_its_superclasses():
    order = list(rules())
    for term in model().classes.values():
        places = [order.index(f"node.{label}") for label in term.labels]
        assert places == sorted(places, reverse=True)


def test_it_holds_no_comment():
    assert "//" not in style()
    assert "/*" not in style()
