// What was not understood
// One row is a block of a document's text that no fact rests on and that is no boilerplate, in reading
// order: what it is on the page, and its words.
// In Neo4j Browser, first: :param {document: null}
//+ name: unclaimed
//+ tags: [documents, checks]
//+ parameters:
//+   document: {type: string, default: null, description: "only this document: its key or identifier"}
//+ columns:
//+   document: string
//+   page: integer
//+   kind: string
//+   text: string
//+   id: string

MATCH (passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WHERE passage.unclaimed = true
  AND ($document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)])
WITH passage, source, toInteger(split(passage.id, '-')[1]) AS start

RETURN left(source.sha256, 12) AS document,
       passage.page AS page,
       passage.blockKind AS kind,
       passage.quote AS text,
       passage.id AS id
ORDER BY source.date, document, page, start, id
