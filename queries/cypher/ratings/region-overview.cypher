// A region and its units
// One row is a probation delivery unit of the region, inspected or not, with its latest rating.
// In Neo4j Browser, first: :param {region: 'Yorkshire and the Humber'}
//+ name: region-overview
//+ tags: [ratings, units, regions]
//+ parameters:
//+   region: {type: string, example: Yorkshire and the Humber, description: "the region: a name, alias, code or identifier"}
//+ columns:
//+   unit: string
//+   inspected: boolean
//+   rating: string
//+   score: integer
//+   maximum: integer
//+   strengths: integer
//+   areas_for_improvement: integer
//+   recommendations: integer
//+   documents: integer

// The units of the region
MATCH (region:Region)<-[:UNIT_OF]-(unit:ProbationDeliveryUnit)
WHERE toLower($region) IN [known IN coalesce(region.alias, []) + [region.name, region.code, region.id, region.uri] | toLower(known)]

// What arose from their inspections
OPTIONAL MATCH (unit)<-[:OF_UNIT]-(inspection:Inspection)
OPTIONAL MATCH (inspection)<-[:ARISES_FROM]-(fact:Fact)
OPTIONAL MATCH (fact)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH unit,
     count(DISTINCT inspection) > 0 AS inspected,
     count(DISTINCT CASE WHEN fact:Strength THEN fact.id END) AS strengths,
     count(DISTINCT CASE WHEN fact:AreaForImprovement THEN fact.id END) AS areas_for_improvement,
     count(DISTINCT CASE WHEN fact:Recommendation THEN fact.id END) AS recommendations,
     count(DISTINCT source.id) AS documents

// The latest inspection that gave a rating, with its score; a table goes before prose
OPTIONAL MATCH (unit)<-[:OF_UNIT]-(rating:OverallRating)-[:AT_LEVEL]->(level:RatingLevel)
OPTIONAL MATCH (rating)-[:ARISES_FROM]->(rated:Inspection)
OPTIONAL MATCH (rated)<-[:ARISES_FROM]-(scored:Score)
WITH unit, inspected, strengths, areas_for_improvement, recommendations, documents, rating, level, rated, scored
ORDER BY rated.year DESC, rated.id, rating.ratingSource DESC, rating.id
WITH unit, inspected, strengths, areas_for_improvement, recommendations, documents,
     collect({rating: level.name, score: scored.score, maximum: scored.maximum})[0] AS latest

RETURN unit.name AS unit,
       inspected,
       latest.rating AS rating,
       latest.score AS score,
       latest.maximum AS maximum,
       strengths,
       areas_for_improvement,
       recommendations,
       documents
ORDER BY unit
