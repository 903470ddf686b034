// Who is asked most
MATCH (recommendation:Recommendation)-[:ADDRESSED_TO]->(body)
RETURN body.name AS body, count(recommendation) AS recommendations
ORDER BY recommendations DESC, body
LIMIT 20
