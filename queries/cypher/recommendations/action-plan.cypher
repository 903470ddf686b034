// Action plan
// One row is an action in a plan; a recommendation without action is one row.
// In Neo4j Browser, first: :param {document: null, unit: null}
//+ name: action-plan
//+ tags: [recommendations, actions]
//+ parameters:
//+   document: {type: string, default: null, description: "only this plan: its key or identifier"}
//+   unit: {type: string, default: null, example: Kirklees, description: "the unit whose plan it is: a name, alias, code or identifier"}
//+ columns:
//+   document: string
//+   unit: string
//+   number: integer
//+   answers: string
//+   text: string
//+   response: string
//+   reason: string
//+   action: string
//+   owner: string
//+   target_date: string
//+   target_date_text: string
//+   page: integer
//+   id: string

MATCH (entry:ActionPlanEntry)-[:IN_DOCUMENT]->(source:Document)
WHERE $document IS NULL OR toLower($document) IN [left(source.sha256, 12), source.id, toLower(source.uri)]

// Whose plan it is
OPTIONAL MATCH (entry)-[:OF_UNIT]->(unit:Organisation)
WITH entry, source, unit
WHERE $unit IS NULL OR toLower($unit) IN [known IN coalesce(unit.alias, []) + [unit.name, unit.code, unit.id, unit.uri] | toLower(known)]

// The recommendation it answers: as stated, or of the same unit and number where the words agree,
// the very words first, then those of the latest inspection before the plan
OPTIONAL MATCH (entry)-[:ANSWERS]->(stated:Recommendation)
OPTIONAL MATCH (unit)<-[:OF_UNIT]-(inspection:Inspection)<-[:ARISES_FROM]-(same:Recommendation {number: entry.number})
WITH entry, source, unit, stated, same, inspection.year AS year,
     reduce(words = toLower(entry.text), mark IN ['.', ',', ';', ':', '’', '‘', "'", '-', ' ', '\n'] | replace(words, mark, '')) AS planned,
     reduce(words = toLower(same.text), mark IN ['.', ',', ';', ':', '’', '‘', "'", '-', ' ', '\n'] | replace(words, mark, '')) AS asked
WITH entry, source, unit, stated, year, planned = asked AS exact,
     CASE WHEN (source.date IS NULL OR year <= toInteger(left(source.date, 4))) AND planned <> '' AND asked <> '' AND (planned STARTS WITH asked OR asked STARTS WITH planned) THEN same.id END AS agreed
ORDER BY exact DESC, year DESC, agreed
WITH entry, source, unit, stated.id AS told, collect(agreed) AS found
WITH entry, source, unit, coalesce(told, head(found)) AS answers

// Its first page
OPTIONAL MATCH (entry)-[:SUPPORTED_BY]->(passage:Passage)
WITH entry, source, unit, answers, min(passage.page) AS page

RETURN left(source.sha256, 12) AS document,
       unit.name AS unit,
       entry.number AS number,
       answers,
       entry.text AS text,
       entry.response AS response,
       entry.reason AS reason,
       entry.action AS action,
       entry.owner AS owner,
       entry.targetDate AS target_date,
       entry.targetDateText AS target_date_text,
       page,
       entry.id AS id
ORDER BY source.date, document, unit, number, id
