// What a body is asked to do
// One row is a recommendation that is addressed to the body, with the first document that prints it.
// In Neo4j Browser, first: :param {addressee: 'HMPPS'}
//+ name: awaiting
//+ tags: [recommendations, stakeholders]
//+ parameters:
//+   addressee: {type: string, example: HMPPS, description: "the body that is asked to act: a name, alias, code or identifier"}
//+ columns:
//+   recommendation: string
//+   inspected_unit: string
//+   number: integer
//+   text: string
//+   concerns: list
//+   document: string

// What the body is asked, and after which inspection
MATCH (body:Organisation)
WHERE toLower($addressee) IN [known IN coalesce(body.alias, []) + [body.name, body.code, body.id, body.uri] | toLower(known)]
MATCH (body)<-[:ADDRESSED_TO]-(asked:Recommendation)-[:ARISES_FROM]->(inspection:Inspection)-[:OF_UNIT]->(unit:Organisation)
WITH DISTINCT asked, unit

// Whom or what it concerns besides
OPTIONAL MATCH (asked)-[:CONCERNS]->(third:Resource)
WITH asked, unit, third.name AS third
ORDER BY third
WITH asked, unit, collect(DISTINCT third) AS concerns

// Where it is printed first
MATCH (asked)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT asked, unit, concerns, source
ORDER BY source.date, source.id
WITH asked, unit, concerns, collect({date: source.date, key: left(source.sha256, 12)})[0] AS place

RETURN asked.id AS recommendation,
       unit.name AS inspected_unit,
       asked.number AS number,
       asked.text AS text,
       concerns,
       place.key AS document
ORDER BY place.date, document, inspected_unit, number
