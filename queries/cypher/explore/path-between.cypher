// The shortest path between two
// One row is a step of the path; an arrow (←) before a relation says that it points back.
// Pages, documents, standards and rating levels are left out: they would join everything with
// everything. Of several shortest paths, the first in the alphabet is given. Paths of up to twelve
// steps are looked for.
// In Neo4j Browser, first: :param {first: 'Greenhouse', second: 'HMPPS'}
//+ name: path-between
//+ tags: [stakeholders, relations]
//+ parameters:
//+   first: {type: string, example: Kirklees, description: "where the path begins: a name, alias, code or identifier"}
//+   second: {type: string, example: HMPPS, description: "where it ends: a name, alias, code or identifier"}
//+ columns:
//+   step: integer
//+   from: string
//+   relation: string
//+   to: string

MATCH (first:Resource)
WHERE toLower($first) IN [known IN coalesce(first.alias, []) + [first.name, first.code, first.id, first.uri] | toLower(known)]
MATCH (second:Resource)
WHERE toLower($second) IN [known IN coalesce(second.alias, []) + [second.name, second.code, second.id, second.uri] | toLower(known)]
  AND second.id <> first.id
MATCH path = allShortestPaths((first)-[:UNIT_OF|PART_OF|MEMBER_OF|PARTNER_OF|PROVIDES|COMMISSIONS|COMMISSIONED_BY|FUNDED_BY|CHAIRS|USES|REPORTS_TO|LOCATED_AT|OPERATED_BY|FORMERLY_OPERATED_BY|DELIVERED_BY|LEADS|DEVELOPED_BY|REPRESENTED_ON|ATTENDS|CREATED_BY|POST_IN|HOLDS_POST|PARTICIPANT|ON_BEHALF_OF|ORIGINAL_ORGANISATION|RESULTING_ORGANISATION|OF_UNIT|ARISES_FROM|ADDRESSED_TO|CONCERNS|MENTIONS*..12]-(second))

// The first of the shortest, in the alphabet
WITH path, reduce(spelt = '', thing IN nodes(path) | spelt + thing.id + ' ') + reduce(spelt = '', tie IN relationships(path) | spelt + type(tie) + ' ') AS spelt
ORDER BY length(path), spelt
LIMIT 1

// Its steps
UNWIND range(0, length(path) - 1) AS index
WITH index, nodes(path)[index] AS here, relationships(path)[index] AS tie, nodes(path)[index + 1] AS there
RETURN index + 1 AS step,
       here.name AS `from`,
       CASE WHEN startNode(tie) = here THEN '' ELSE '← ' END + toLower(type(tie)) AS relation,
       there.name AS `to`
ORDER BY step
