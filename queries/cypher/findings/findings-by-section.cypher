// Findings, counted by section
// One row is a section of the findings on a unit, with one polarity, and how many findings those are.
// In Neo4j Browser, first: :param {region: null, unit: null, document: null}
//+ name: findings-by-section
//+ tags: [findings, units, regions]
//+ parameters:
//+   region: {type: string, default: null, example: Yorkshire and the Humber, description: "the region of the inspected unit: a name, alias, code or identifier"}
//+   unit: {type: string, default: null, example: Yorkshire and the Humber, description: "the inspected unit: a name, alias, code or identifier"}
//+   document: {type: string, default: null, description: "only what this document prints: its key or identifier"}
//+ columns:
//+   region: string
//+   unit: string
//+   section: string
//+   polarity: string
//+   findings: integer

// What was found of whom, and where that unit belongs (a region belongs to itself)
MATCH (found:Finding)-[:ARISES_FROM]->(:Inspection)-[:OF_UNIT]->(unit:Organisation)
OPTIONAL MATCH (unit)-[:UNIT_OF]->(parent:Region)
WITH found, unit, coalesce(parent, unit) AS region
WHERE ($unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)])
  AND ($region IS NULL OR toLower($region) IN [known IN coalesce(region.alias, []) + [region.name, region.code, region.id, region.uri] | toLower(known)])

// Where it is printed
MATCH (found)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]

RETURN region.name AS region,
       unit.name AS unit,
       found.section AS section,
       found.polarity AS polarity,
       count(DISTINCT found) AS findings
ORDER BY region, unit, section, polarity
