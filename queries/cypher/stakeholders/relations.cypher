// Stated relations
// One row is a relation between two bodies that a document states, in reading order.
// In Neo4j Browser, first: :param {name: null, relation: null}
//+ name: relations
//+ tags: [stakeholders, relations]
//+ parameters:
//+   name: {type: string, default: null, example: Yorkshire and the Humber, description: "one of the two: a name, alias, code or identifier"}
//+   relation: {type: string, default: null, example: partner_of, description: "the relation: part_of, partner_of, provides …"}
//+ columns:
//+   subject: string
//+   relation: string
//+   object: string
//+   quote: string
//+   document: string
//+   page: integer
//+   id: string

MATCH (stated:StatedRelation)-[:RELATION_SUBJECT]->(subject:Resource)
MATCH (stated)-[:RELATION_OBJECT]->(object:Resource)
WHERE ($relation IS NULL OR stated.relation = replace(toLower($relation), ' ', '_'))
  AND ($name IS NULL
    OR toLower($name) IN [known IN coalesce(subject.alias, []) + [subject.name, subject.code, subject.id, subject.uri] | toLower(known)]
    OR toLower($name) IN [known IN coalesce(object.alias, []) + [object.name, object.code, object.id, object.uri] | toLower(known)])

// Where it is stated first: a passage's identifier ends in page-start-end
MATCH (stated)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH subject, stated, object, passage, source, toInteger(split(passage.id, '-')[1]) AS start
ORDER BY source.date, source.id, passage.page, start
WITH subject, stated, object,
     collect({date: source.date, key: left(source.sha256, 12), page: passage.page, start: start, quote: passage.quote})[0] AS place

RETURN subject.name AS subject,
       stated.relation AS relation,
       object.name AS object,
       place.quote AS quote,
       place.key AS document,
       place.page AS page,
       stated.id AS id
ORDER BY place.date, document, page, place.start, id
