// Recommendations
// One row is a recommendation, with the first document that prints it; `evidence` gives every place.
// In Neo4j Browser, first: :param {unit: null, addressee: null, region: null, document: null}
//+ name: recommendations
//+ tags: [recommendations, units]
//+ parameters:
//+   unit: {type: string, default: null, example: Kirklees, description: "the inspected unit: a name, alias, code or identifier"}
//+   addressee: {type: string, default: null, example: HMPPS, description: "the body that is asked to act: a name, alias, code or identifier"}
//+   region: {type: string, default: null, example: Yorkshire and the Humber, description: "the region of the inspected unit: a name, alias, code or identifier"}
//+   document: {type: string, default: null, description: "only what this document prints: its key or identifier"}
//+ columns:
//+   document: string
//+   inspected_unit: string
//+   number: integer
//+   number_inferred: boolean
//+   text: string
//+   addressee: string
//+   addressee_kind: string
//+   page: integer
//+   id: string

// What was inspected, and where that unit belongs (a region belongs to itself)
MATCH (unit:Organisation)<-[:OF_UNIT]-(inspection:Inspection)<-[:ARISES_FROM]-(asked:Recommendation)
OPTIONAL MATCH (unit)-[:UNIT_OF]->(parent:Region)
WITH asked, unit, coalesce(parent, unit) AS region
WHERE ($unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)])
  AND ($region IS NULL OR toLower($region) IN [known IN coalesce(region.alias, []) + [region.name, region.code, region.id, region.uri] | toLower(known)])

// Who is asked
MATCH (asked)-[:ADDRESSED_TO]->(body:Organisation)
WITH asked, unit, body
ORDER BY body.name
WITH asked, unit, collect(body) AS bodies
WHERE $addressee IS NULL
   OR any(body IN bodies WHERE toLower($addressee) IN [known IN coalesce(body.alias, []) + [body.name, body.code, body.id, body.uri] | toLower(known)])

// Where it is printed first
MATCH (asked)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH asked, unit, bodies, source, min(passage.page) AS page
ORDER BY source.date, source.id
WITH asked, unit, bodies, collect({date: source.date, key: left(source.sha256, 12), page: page})[0] AS place

RETURN place.key AS document,
       unit.name AS inspected_unit,
       asked.number AS number,
       asked.numberInferred AS number_inferred,
       asked.text AS text,
       reduce(names = '', body IN bodies | names + CASE WHEN names = '' THEN '' ELSE '; ' END + body.name) AS addressee,
       CASE WHEN all(body IN bodies WHERE body:ProbationDeliveryUnit) THEN 'pdu'
            WHEN all(body IN bodies WHERE body:Region) THEN 'region'
            WHEN all(body IN bodies WHERE body:GovernmentBody) THEN 'national'
            ELSE 'other' END AS addressee_kind,
       place.page AS page,
       asked.id AS id
ORDER BY place.date, document, inspected_unit, number
