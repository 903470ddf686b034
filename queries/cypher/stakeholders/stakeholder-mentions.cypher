// Where a stakeholder is named
// One row is a passage that names it, in reading order, with the finding or recommendation around it.
// In Neo4j Browser, first: :param {name: 'South Yorkshire Police'}
//+ name: stakeholder-mentions
//+ tags: [stakeholders, evidence]
//+ parameters:
//+   name: {type: string, example: South Yorkshire Police, description: "what is named: a name, alias, code or identifier"}
//+ columns:
//+   name: string
//+   mention: string
//+   item_kind: string
//+   polarity: string
//+   text: string
//+   document: string
//+   page: integer
//+   id: string

// The words that name it
MATCH (body:Resource)<-[:MENTION_OF]-(mention:Mention)
WHERE toLower($name) IN [known IN coalesce(body.alias, []) + [body.name, body.code, body.id, body.uri] | toLower(known)]

// What they stand in: a finding or recommendation, else another fact, else only a passage
OPTIONAL MATCH (mention)-[:MENTIONED_IN]->(item:Fact)
WITH body, mention, item
ORDER BY item:Finding OR item:Recommendation DESC, item.id
WITH body, mention, collect(item)[0] AS item

// Where they are printed: a passage's identifier ends in page-start-end
MATCH (mention)-[:SUPPORTED_BY]->(passage:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH body, mention, item, passage, source, toInteger(split(passage.id, '-')[1]) AS start

RETURN body.name AS name,
       mention.words AS mention,
       CASE WHEN item:Finding THEN 'finding' ELSE item.kind END AS item_kind,
       item.polarity AS polarity,
       coalesce(item.text, passage.quote) AS text,
       left(source.sha256, 12) AS document,
       passage.page AS page,
       mention.id AS id
ORDER BY source.date, document, page, start, id
