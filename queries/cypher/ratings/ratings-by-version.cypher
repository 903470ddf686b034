// Ratings, by the version of their scale
// One row is a unit on a standard, or overall, with the first document that prints it.
// Levels of two scales are not compared: `level` counts from 0 within its own scale.
// In Neo4j Browser, first: :param {region: null, unit: null, document: null}
//+ name: ratings-by-version
//+ tags: [ratings, units, regions]
//+ parameters:
//+   region: {type: string, default: null, example: Yorkshire and the Humber, description: "the region of the rated unit: a name, alias, code or identifier"}
//+   unit: {type: string, default: null, example: Hull and East Riding, description: "the rated unit: a name, alias, code or identifier"}
//+   document: {type: string, default: null, description: "only what this document prints: its key or identifier"}
//+ columns:
//+   scale: string
//+   region: string
//+   unit: string
//+   unit_id: string
//+   year: integer
//+   standard: string
//+   standard_name: string
//+   rating: string
//+   level: integer
//+   document: string
//+   page: integer
//+   id: string

// Who was rated, where that unit belongs, and on which scale
MATCH (unit:Organisation)<-[:OF_UNIT]-(rating:Rating)-[:AT_LEVEL]->(level:RatingLevel)
OPTIONAL MATCH (level)-[:IN_SCHEME]->(scale:RatingScale)
OPTIONAL MATCH (unit)-[:UNIT_OF]->(parent:Region)
WITH rating, level, scale, unit, coalesce(parent, unit) AS region
WHERE ($unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)])
  AND ($region IS NULL OR toLower($region) IN [known IN coalesce(region.alias, []) + [region.name, region.code, region.id, region.uri] | toLower(known)])
OPTIONAL MATCH (rating)-[:ON_STANDARD]->(standard:Standard)
OPTIONAL MATCH (rating)-[:ARISES_FROM]->(inspection:Inspection)

// Where it is printed first
MATCH (rating)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH rating, level, scale, unit, region, standard, inspection, source, min(passage.page) AS page
ORDER BY source.date, source.id
WITH rating, level, scale, unit, region, standard, inspection,
     collect({key: left(source.sha256, 12), page: page})[0] AS place

RETURN scale.name AS scale,
       region.name AS region,
       unit.name AS unit,
       unit.id AS unit_id,
       inspection.year AS year,
       coalesce(standard.notation, 'overall') AS standard,
       coalesce(standard.name, 'Overall') AS standard_name,
       level.name AS rating,
       level.points AS level,
       place.key AS document,
       place.page AS page,
       rating.id AS id
ORDER BY scale, region, unit, year, CASE standard WHEN 'overall' THEN '' ELSE standard END, id
