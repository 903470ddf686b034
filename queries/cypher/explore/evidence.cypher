// Evidence
// One row is a passage behind a fact, in reading order; a passage is its own evidence.
// In Neo4j Browser, first: :param {id: 'recommendation/N55KIR/2023/11'}
//+ name: evidence
//+ tags: [evidence]
//+ parameters:
//+   id: {type: string, example: recommendation/N55KIR/2023/11, description: "identifier of a fact or a passage, short or as an IRI"}
//+ columns:
//+   id: string
//+   quote: string
//+   prefix: string
//+   suffix: string
//+   document: string
//+   page: integer
//+   boxes: boxes

MATCH (fact:Resource)
WHERE fact.id = $id OR fact.uri = $id
MATCH (fact)-[:SUPPORTED_BY*0..1]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH passage, source, toInteger(split(passage.id, '-')[1]) AS start

RETURN passage.id AS id,
       passage.quote AS quote,
       passage.prefix AS prefix,
       passage.suffix AS suffix,
       left(source.sha256, 12) AS document,
       passage.page AS page,
       passage.boxes AS boxes
ORDER BY source.date, document, page, start, id
