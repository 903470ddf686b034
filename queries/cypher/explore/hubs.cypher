// What is tied to most
// One row is a node with at least so many relationships: what to expand by kind, and not whole.
// In Neo4j Browser, first: :param {minimum: 20}
//+ name: hubs
//+ tags: [search, relations]
//+ parameters:
//+   minimum: {type: integer, default: 20, minimum: 1, example: 20, description: "relationships at least, out of the node or into it"}
//+ columns:
//+   name: string
//+   kind: string
//+   degree: integer
//+   relationships: list
//+   id: string

MATCH (hub:Resource)-[tie]-(:Resource)
WITH hub, type(tie) AS relation, count(tie) AS ties
ORDER BY ties DESC, relation
WITH hub,
     sum(ties) AS degree,
     collect(toLower(relation) + ' ' + toString(ties)) AS relationships
WHERE degree >= $minimum

RETURN hub.name AS name,
       hub.kind AS kind,
       degree,
       relationships,
       hub.id AS id
ORDER BY degree DESC, id
