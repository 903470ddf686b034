"""GraphML: the property graph with its short edges, for pictures in Gephi and yEd.

It is made in memory, as those programs hold it. Values of a list stand in one text.
"""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from probation_graph.exports.source import Source
from probation_graph.graph.projection import project
from probation_graph.graph.property_graph import Node, PropertyGraph, PropertyValue

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
"""
NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0 has no way to hold it
SEPARATOR = "; "
PART = 1000  # nodes or edges handed on at a time
SHOWN = 40  # characters of a caption
# A node's caption is `label` to Gephi; yEd draws what stands in `node_shape` and `edge_line`.
LABEL, LABELS, SHAPE, LINE = "label", "labels", "node_shape", "edge_line"
EDGE = "type"


def files(source: Source) -> Iterator[tuple[str, Iterator[bytes]]]:
    """One file."""
    yield "probation-graph.graphml", _chunks(source)


def _chunks(source: Source) -> Iterator[bytes]:
    graph = project(source.quads(), source.names)
    kinds = _kinds(graph)
    yield HEAD.encode()
    yield "".join(_keys(kinds)).encode()
    yield b'<graph id="probation-graph" edgedefault="directed">\n'
    ids = {uri: f"n{at}" for at, uri in enumerate(sorted(graph.nodes))}
    yield from _joined(_node(graph.nodes[uri], ids[uri]) for uri in ids)
    yield from _joined(
        f'<edge id="e{at}" source="{ids[edge.start]}" target="{ids[edge.end]}">'
        f'<data key="{EDGE}">{edge.type}</data><data key="{LABEL}-edge">{edge.type}</data>'
        f'<data key="{LINE}"><y:PolyLineEdge><y:Arrows source="none" target="standard"/>'
        f"<y:EdgeLabel>{edge.type}</y:EdgeLabel></y:PolyLineEdge></data></edge>\n"
        for at, edge in enumerate(sorted(graph.edges))
    )
    yield b"</graph>\n</graphml>\n"


def _kinds(graph: PropertyGraph) -> dict[str, str]:
    """The type of each property in GraphML: text where its values differ in type."""
    found: dict[str, set[str]] = {}
    for node in graph.nodes.values():
        for key, value in node.properties.items():
            found.setdefault(key, set()).add(_kind(value))
    return {key: kinds.pop() if len(kinds) == 1 else "string" for key, kinds in found.items()}


def _kind(value: PropertyValue) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "long"
        case float():
            return "double"
    return "string"


def _keys(kinds: dict[str, str]) -> Iterator[str]:
    for key in (LABEL, LABELS, *sorted(kinds)):
        kind = kinds.get(key, "string")
        name = quoteattr(key)
        yield f'<key id={name} for="node" attr.name={name} attr.type="{kind}"/>\n'
    yield f'<key id="{EDGE}" for="edge" attr.name="{EDGE}" attr.type="string"/>\n'
    yield f'<key id="{LABEL}-edge" for="edge" attr.name="{LABEL}" attr.type="string"/>\n'
    yield f'<key id="{SHAPE}" for="node" yfiles.type="nodegraphics"/>\n'
    yield f'<key id="{LINE}" for="edge" yfiles.type="edgegraphics"/>\n'


def _node(node: Node, identifier: str) -> str:
    caption = _text(node.properties.get("name", node.properties["id"]))
    short = caption if len(caption) <= SHOWN else f"{caption[: SHOWN - 1]}…"
    shape = f"<y:ShapeNode><y:NodeLabel>{escape(short)}</y:NodeLabel></y:ShapeNode>"
    told = {LABEL: caption, LABELS: SEPARATOR.join(node.labels), **node.properties}
    values = "".join(
        f"<data key={quoteattr(key)}>{escape(_text(value))}</data>"
        for key, value in sorted(told.items())
    )
    return f'<node id="{identifier}">{values}<data key="{SHAPE}">{shape}</data></node>\n'


def _text(value: PropertyValue) -> str:
    if isinstance(value, list):
        return SEPARATOR.join(map(_text, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return NO_XML.sub("�", str(value))


def _joined(elements: Iterable[str]) -> Iterator[bytes]:
    waiting: list[str] = []
    for element in elements:
        waiting.append(element)
        if len(waiting) == PART:
            yield "".join(waiting).encode()
            waiting.clear()
    yield "".join(waiting).encode()
