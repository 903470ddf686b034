// Checks of documents
// One row is a check of a document against itself.
// In Neo4j Browser, first: :param {document: null}
//+ name: document-checks
//+ tags: [documents, checks]
//+ parameters:
//+   document: {type: string, default: null, description: "only this document: its key or identifier"}
//+ columns:
//+   document: string
//+   check: string
//+   expected: string
//+   found: string
//+   passed: boolean

MATCH (checked:DocumentCheck)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]

RETURN left(source.sha256, 12) AS document,
       checked.checkName AS `check`,
       checked.expected AS expected,
       checked.found AS found,
       checked.passed AS passed
ORDER BY source.date, document, checked.passed, `check`
