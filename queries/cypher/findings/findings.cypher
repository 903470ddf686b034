// Findings
// One row is a finding: a strength, an area for improvement or context, in reading order, with the
// first document that prints it.
// In Neo4j Browser, first: :param {section: null, polarity: null, unit: null, document: null}
//+ name: findings
//+ tags: [findings, units]
//+ parameters:
//+   section: {type: string, default: null, example: Staff, description: "the heading it stands under, in whole or in part"}
//+   polarity: {type: string, default: null, choices: [strength, area_for_improvement, context], example: strength, description: "what it says of the work"}
//+   unit: {type: string, default: null, example: Yorkshire and the Humber, description: "the inspected unit: a name, alias, code or identifier"}
//+   document: {type: string, default: null, description: "only what this document prints: its key or identifier"}
//+ columns:
//+   document: string
//+   section: string
//+   position: integer
//+   polarity: string
//+   text: string
//+   page: integer
//+   id: string

// What was found, in which inspection of whom
MATCH (inspection:Inspection)-[:OF_UNIT]->(unit:Organisation)
WHERE $unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)]
MATCH (inspection)<-[:ARISES_FROM]-(found:Finding)
WHERE ($polarity IS NULL OR found.polarity = $polarity)
  AND ($section IS NULL OR toLower(found.section) CONTAINS toLower($section))

// Where it is printed: a passage's identifier ends in page-start-end
MATCH (found)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH found, source, passage.page AS page, toInteger(split(passage.id, '-')[1]) AS start
ORDER BY source.date, source.id, page, start
WITH found, collect({date: source.date, key: left(source.sha256, 12), page: page, start: start})[0] AS place

RETURN place.key AS document,
       found.section AS section,
       found.position AS position,
       found.polarity AS polarity,
       found.text AS text,
       place.page AS page,
       found.id AS id
ORDER BY place.date, document, page, place.start, id
