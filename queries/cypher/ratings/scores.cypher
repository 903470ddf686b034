// Scores
// One row is a unit's score in a document, against the points of its standards in the same inspection.
// Consistent: the points add up to the score, and the maximum is three points for each standard.
// In Neo4j Browser, first: :param {unit: null}
//+ name: scores
//+ tags: [ratings, checks]
//+ parameters:
//+   unit: {type: string, default: null, example: Hull and East Riding, description: "the scored unit: a name, alias, code or identifier"}
//+ columns:
//+   document: string
//+   unit: string
//+   score: integer
//+   maximum: integer
//+   points_sum: integer
//+   consistent: boolean
//+   page: integer

// The score
MATCH (unit:Organisation)<-[:OF_UNIT]-(scored:Score)-[:ARISES_FROM]->(inspection:Inspection)
WHERE $unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)]

// The points of the standards, which not every document prints
OPTIONAL MATCH (inspection)<-[:ARISES_FROM]-(:StandardRating)-[:AT_LEVEL]->(level:RatingLevel)
WITH unit, scored, count(level) AS standards, sum(level.points) AS points

// Where it is printed
MATCH (scored)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH unit, scored, standards, points, source, min(passage.page) AS page

RETURN left(source.sha256, 12) AS document,
       unit.name AS unit,
       scored.score AS score,
       scored.maximum AS maximum,
       CASE WHEN standards = 0 THEN null ELSE points END AS points_sum,
       CASE WHEN standards = 0 THEN null ELSE points = scored.score AND scored.maximum = 3 * standards END AS consistent,
       page
ORDER BY source.date, document, unit
