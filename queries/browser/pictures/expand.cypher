// What a node is tied to, five of each kind
// Put the identifier of any node in place of the region's; it is a way to expand one that has hundreds of neighbours.
MATCH (thing:Resource {id: 'region/N55'})-[tie]-(near:Resource)
WITH thing, type(tie) AS relation, near.kind AS kind, tie, near
ORDER BY near.id
WITH thing, relation, kind, collect(tie)[..5] AS ties, collect(near)[..5] AS neighbours
RETURN thing, ties, neighbours
ORDER BY relation, kind
