// Coverage
// One row is a document, with how much of its text is understood: blocks that a fact claims, blocks
// known as boilerplate, and blocks that nothing claims. The share is of claimed blocks among those
// that are not boilerplate.
// In Neo4j Browser, first: :param {document: null}
//+ name: coverage
//+ tags: [documents, checks]
//+ parameters:
//+   document: {type: string, default: null, description: "only this document: its key or identifier"}
//+ columns:
//+   document: string
//+   blocks: integer
//+   claimed: integer
//+   boilerplate: integer
//+   unclaimed: integer
//+   share: number

MATCH (source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH source, source.blockCount - source.boilerplateCount AS telling

RETURN left(source.sha256, 12) AS document,
       source.blockCount AS blocks,
       source.claimedCount AS claimed,
       source.boilerplateCount AS boilerplate,
       source.unclaimedCount AS unclaimed,
       CASE WHEN telling = 0 THEN null ELSE round(1.0 * source.claimedCount / telling, 4) END AS share
ORDER BY source.date, document
