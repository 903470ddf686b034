// Ratings
// One row is a unit on a standard, or overall, with the first document that prints it.
// Points belong to the standards: an overall rating has none.
// In Neo4j Browser, first: :param {unit: null, document: null}
//+ name: ratings
//+ tags: [ratings, units]
//+ parameters:
//+   unit: {type: string, default: null, example: Hull and East Riding, description: "the rated unit: a name, alias, code or identifier"}
//+   document: {type: string, default: null, description: "only what this document prints: its key or identifier"}
//+ columns:
//+   document: string
//+   unit: string
//+   standard: string
//+   standard_name: string
//+   rating: string
//+   points: integer
//+   page: integer
//+   source: string
//+   id: string

// Who was rated, and how
MATCH (unit:Organisation)<-[:OF_UNIT]-(rating:Rating)-[:AT_LEVEL]->(level:RatingLevel)
WHERE $unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)]
OPTIONAL MATCH (rating)-[:ON_STANDARD]->(standard:Standard)

// Where it is printed first; of a table and the prose around it, the one that the rating is from
// (in the quote of a table's row, tabs stand between the cells)
MATCH (rating)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH unit, rating, level, standard, source, passage,
     CASE WHEN passage.quote CONTAINS '\t' THEN 'table' ELSE 'prose' END = rating.ratingSource AS telling
ORDER BY source.date, source.id, telling DESC, passage.page
WITH unit, rating, level, standard,
     collect({date: source.date, key: left(source.sha256, 12), page: passage.page})[0] AS place

RETURN place.key AS document,
       unit.name AS unit,
       coalesce(standard.notation, 'overall') AS standard,
       coalesce(standard.name, 'Overall') AS standard_name,
       level.name AS rating,
       CASE WHEN standard IS NULL THEN null ELSE level.points END AS points,
       place.page AS page,
       rating.ratingSource AS source,
       rating.id AS id
ORDER BY place.date, document, unit, CASE standard WHEN 'overall' THEN '' ELSE standard END, id
