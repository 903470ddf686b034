// Stakeholders
// One row is a body, team, programme, tool, place or post that the documents name, or whom a
// recommendation is addressed to or concerns; counts are of distinct findings, recommendations and
// documents.
// In Neo4j Browser, first: :param {kind: null, region: null}
//+ name: stakeholders
//+ tags: [stakeholders]
//+ parameters:
//+   kind: {type: string, default: null, example: police_force, description: "only this kind (police_force), or anything that is of a class (Organisation)"}
//+   region: {type: string, default: null, example: Yorkshire and the Humber, description: "counting only inspections of this region and its units: a name, alias, code or identifier"}
//+ columns:
//+   name: string
//+   kind: string
//+   aliases: list
//+   findings: integer
//+   strengths: integer
//+   areas_for_improvement: integer
//+   recommendations: integer
//+   documents: integer
//+   id: string

// What is said of whom: by naming it, by asking it to act, or by asking others to act on it
MATCH (fact:Fact)-[said:MENTION_OF|ADDRESSED_TO|CONCERNS|ON_BEHALF_OF]->(body:Resource)
WHERE NOT body:Person
  AND ($kind IS NULL OR toLower($kind) = body.kind OR toLower($kind) IN [label IN labels(body) | toLower(label)])
OPTIONAL MATCH (fact)-[:MENTIONED_IN]->(item:Fact)
WITH body, fact, coalesce(item, fact) AS item

// In which region it was found
OPTIONAL MATCH (item)-[:ARISES_FROM]->(:Inspection)-[:OF_UNIT]->(unit:Organisation)
OPTIONAL MATCH (unit)-[:UNIT_OF]->(parent:Region)
WITH body, fact, item, coalesce(parent, unit) AS region
WHERE $region IS NULL OR toLower($region) IN [known IN coalesce(region.alias, []) + [region.name, region.code, region.id, region.uri] | toLower(known)]

// Where it is printed
MATCH (fact)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)

RETURN body.name AS name,
       body.kind AS kind,
       coalesce(body.alias, []) AS aliases,
       count(DISTINCT CASE WHEN item:Finding THEN item.id END) AS findings,
       count(DISTINCT CASE WHEN item:Strength THEN item.id END) AS strengths,
       count(DISTINCT CASE WHEN item:AreaForImprovement THEN item.id END) AS areas_for_improvement,
       count(DISTINCT CASE WHEN item:Recommendation THEN item.id END) AS recommendations,
       count(DISTINCT source.id) AS documents,
       body.id AS id
ORDER BY documents DESC, findings + recommendations DESC, name, id
