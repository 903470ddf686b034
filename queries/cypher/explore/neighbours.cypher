// What one thing is tied to
// One row is a relationship of the thing, out of it or into it.
// In Neo4j Browser, first: :param {id: 'pdu/N55KIR', relation: null}
//+ name: neighbours
//+ tags: [search, relations]
//+ parameters:
//+   id: {type: string, example: pdu/N55KIR, description: "identifier, short or as an IRI"}
//+   relation: {type: string, default: null, example: unit_of, description: "only this relationship"}
//+ columns:
//+   relation: string
//+   direction: string
//+   name: string
//+   kind: string
//+   id: string

MATCH (thing:Resource)
WHERE thing.id = $id OR thing.uri = $id
MATCH (thing)-[tie]-(other:Resource)
WITH DISTINCT toLower(type(tie)) AS relation,
     CASE WHEN startNode(tie) = thing THEN 'out' ELSE 'in' END AS direction,
     other
WHERE $relation IS NULL OR relation = replace(toLower($relation), ' ', '_')
RETURN relation, direction, other.name AS name, other.kind AS kind, other.id AS id
ORDER BY relation, direction, name, id
