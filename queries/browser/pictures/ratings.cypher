// Units and their overall ratings
MATCH (unit:Organisation)<-[of:OF_UNIT]-(rating:OverallRating)-[at:AT_LEVEL]->(level:RatingLevel)
OPTIONAL MATCH (unit)-[part:UNIT_OF]->(region:Region)
RETURN unit, of, rating, at, level, part, region
LIMIT 60
