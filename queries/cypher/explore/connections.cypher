// How much one thing is tied to
// One row is a kind of relation of the thing with one kind of other things, and how many those are.
// In Neo4j Browser, first: :param {id: 'region/N55'}
//+ name: connections
//+ tags: [search, relations]
//+ parameters:
//+   id: {type: string, example: region/N55, description: "identifier, short or as an IRI"}
//+ columns:
//+   relation: string
//+   direction: string
//+   kind: string
//+   things: integer

MATCH (thing:Resource)
WHERE thing.id = $id OR thing.uri = $id
MATCH (thing)-[tie]-(other:Resource)
WITH DISTINCT toLower(type(tie)) AS relation,
     CASE WHEN startNode(tie) = thing THEN 'out' ELSE 'in' END AS direction,
     other
RETURN relation, direction, other.kind AS kind, count(other) AS things
ORDER BY relation, direction, kind
