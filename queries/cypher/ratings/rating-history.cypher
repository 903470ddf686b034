// Ratings over time
// One row is a rating of a unit as a whole, at the date of the first document that prints it.
// In Neo4j Browser, first: :param {unit: null}
//+ name: rating-history
//+ tags: [ratings, units, comparison]
//+ parameters:
//+   unit: {type: string, default: null, example: Kirklees, description: "the rated unit: a name, alias, code or identifier"}
//+ columns:
//+   unit: string
//+   date: string
//+   rating: string
//+   score: integer
//+   maximum: integer
//+   document: string

// The rating, with the score of the same inspection where there is one
MATCH (unit:Organisation)<-[:OF_UNIT]-(rated:OverallRating)-[:AT_LEVEL]->(level:RatingLevel)
WHERE $unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)]
MATCH (rated)-[:ARISES_FROM]->(inspection:Inspection)
OPTIONAL MATCH (inspection)<-[:ARISES_FROM]-(scored:Score)

// Where it is printed first
MATCH (rated)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT unit, rated, level, scored, source
ORDER BY source.date, source.id
WITH unit, rated, level, scored, collect({date: source.date, key: left(source.sha256, 12)})[0] AS place

RETURN unit.name AS unit,
       place.date AS date,
       level.name AS rating,
       scored.score AS score,
       scored.maximum AS maximum,
       place.key AS document
ORDER BY unit, date, document, rated.id
