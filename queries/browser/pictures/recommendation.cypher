// A recommendation, and the words it rests on
MATCH (asked:Recommendation {id: 'recommendation/N55SHF/2023/9'})
OPTIONAL MATCH evidence = (asked)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(:Document)
OPTIONAL MATCH origin = (asked)-[:ARISES_FROM]->(:Inspection)-[:OF_UNIT]->(:Organisation)
OPTIONAL MATCH (asked)-[tie:ADDRESSED_TO|CONCERNS|MENTIONS]->(body)
RETURN asked, evidence, origin, tie, body
