// Documents
// One row is a document of the record.
// In Neo4j Browser, first: :param {document: null}
//+ name: documents
//+ tags: [documents]
//+ parameters:
//+   document: {type: string, default: null, description: "only this document: its key or identifier"}
//+ columns:
//+   document: string
//+   title: string
//+   date: string
//+   kind: string
//+   kind_reason: string
//+   issued_by: list
//+   units: list
//+   pages: integer
//+   findings: integer
//+   recommendations: integer
//+   ratings: integer
//+   theme: string
//+   response_deadline: string
//+   media_type: string
//+   id: string

MATCH (source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]

// Who issued it, and about whom
OPTIONAL MATCH (source)-[:ISSUED_BY]->(issuer:Organisation)
WITH source, issuer.name AS issuer
ORDER BY issuer
WITH source, collect(DISTINCT issuer) AS issuers
OPTIONAL MATCH (source)-[:ABOUT]->(:Inspection)-[:OF_UNIT]->(unit:Organisation)
WITH source, issuers, unit.name AS unit
ORDER BY unit
WITH source, issuers, collect(DISTINCT unit) AS units

// What it says
OPTIONAL MATCH (source)<-[:IN_DOCUMENT]-(:Passage)<-[:SUPPORTED_BY]-(fact:Fact)
WITH source, issuers, units,
     count(DISTINCT CASE WHEN fact:Finding THEN fact.id END) AS findings,
     count(DISTINCT CASE WHEN fact:Recommendation THEN fact.id END) AS recommendations,
     count(DISTINCT CASE WHEN fact:Rating THEN fact.id END) AS ratings

RETURN left(source.sha256, 12) AS document,
       source.title AS title,
       source.date AS date,
       source.documentKind AS kind,
       source.kindReason AS kind_reason,
       issuers AS issued_by,
       units,
       source.pageCount AS pages,
       findings,
       recommendations,
       ratings,
       source.theme AS theme,
       source.responseDeadline AS response_deadline,
       source.mediaType AS media_type,
       source.id AS id
ORDER BY source.date, document
