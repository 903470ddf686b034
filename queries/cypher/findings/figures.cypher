// Figures
// One row is a number in the text, in reading order.
// `unit` as a parameter is the inspected unit, or what is counted; as a column, what is counted.
// In Neo4j Browser, first: :param {unit: null, document: null}
//+ name: figures
//+ tags: [findings, figures]
//+ parameters:
//+   unit: {type: string, default: null, example: Yorkshire and the Humber, description: "the inspected unit (a name, alias, code or identifier), or what is counted (per cent)"}
//+   document: {type: string, default: null, description: "only what this document prints: its key or identifier"}
//+ columns:
//+   document: string
//+   value: number
//+   unit: string
//+   bound: string
//+   numerator: integer
//+   denominator: integer
//+   comparator: string
//+   text: string
//+   sentence: string
//+   page: integer
//+   id: string

// The number, and the inspections of the facts that it stands in
MATCH (figure:Figure)
OPTIONAL MATCH (figure)-[:FIGURE_IN]->(:Fact)-[:ARISES_FROM]->(:Inspection)-[:OF_UNIT]->(body:Organisation)
WITH figure, collect(DISTINCT body) AS bodies
WHERE $unit IS NULL
   OR toLower($unit) = toLower(figure.unit)
   OR any(body IN bodies WHERE toLower($unit) IN [known IN coalesce(body.alias, []) + [body.name, body.code, body.id, body.uri] | toLower(known)])

// Where it is printed: a passage's identifier ends in page-start-end
MATCH (figure)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH figure, source, passage.page AS page, toInteger(split(passage.id, '-')[1]) AS start
ORDER BY source.date, source.id, page, start
WITH figure, collect({date: source.date, key: left(source.sha256, 12), page: page, start: start})[0] AS place

RETURN place.key AS document,
       figure.value AS value,
       figure.unit AS unit,
       figure.bound AS bound,
       figure.numerator AS numerator,
       figure.denominator AS denominator,
       figure.comparator AS comparator,
       figure.words AS text,
       figure.sentence AS sentence,
       place.page AS page,
       figure.id AS id
ORDER BY place.date, document, page, place.start, id
