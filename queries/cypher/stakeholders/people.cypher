// People
// One row is a person's part in a document; the name as printed, with titles and honours.
// In Neo4j Browser, first: :param {document: null, person: null}
//+ name: people
//+ tags: [stakeholders, people]
//+ parameters:
//+   document: {type: string, default: null, description: "only this document: its key or identifier"}
//+   person: {type: string, default: null, example: Lynda Marginson, description: "only this person: a name, as printed or known, or an identifier"}
//+ columns:
//+   document: string
//+   person: string
//+   post: string
//+   organisation: string
//+   part: string
//+   page: integer
//+   id: string

MATCH (taking:Participation)-[:PARTICIPANT]->(person:Person)
MATCH (taking)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]
WITH taking, person, source
WHERE $person IS NULL OR toLower($person) IN [known IN coalesce(person.alias, []) + [person.name, person.id, person.uri, taking.printedName] | toLower(known)]
OPTIONAL MATCH (taking)-[:HOLDS_POST]->(post:Post)
OPTIONAL MATCH (taking)-[:ON_BEHALF_OF]->(body:Organisation)
OPTIONAL MATCH (taking)-[:SUPPORTED_BY]->(passage:Passage)
WITH taking, person, source, post, body, min(passage.page) AS page

RETURN left(source.sha256, 12) AS document,
       coalesce(taking.printedName, person.name) AS person,
       post.name AS post,
       body.name AS organisation,
       taking.part AS part,
       page,
       taking.id AS id
ORDER BY source.date, document, part, taking.position, person
