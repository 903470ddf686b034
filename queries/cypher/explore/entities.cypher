// Things by name
// One row is a body, person, post, tool, programme, service, fund, framework, place, document or
// inspection whose name, alias or code holds the words; whole names first, then names that begin so.
// In Neo4j Browser, first: :param {q: 'police', kind: null}
//+ name: entities
//+ tags: [stakeholders, search]
//+ parameters:
//+   q: {type: string, example: police, description: "words of a name, alias or code"}
//+   kind: {type: string, default: null, example: police_force, description: "only this kind (police_force), or anything that is of a class (Organisation)"}
//+ columns:
//+   id: string
//+   name: string
//+   kind: string
//+   aliases: list
//+   matched: string

MATCH (thing:Resource)
WHERE (thing:Agent OR thing:Post OR thing:Tool OR thing:Programme OR thing:Service OR thing:Fund OR thing:Framework OR thing:Place OR thing:Document OR thing:Inspection)
  AND ($kind IS NULL OR toLower($kind) = thing.kind OR toLower($kind) IN [label IN labels(thing) | toLower(label)])

// The names it goes by that hold the words: the whole, those that begin so, the others
WITH thing, [known IN [thing.name, thing.code] + coalesce(thing.alias, []) WHERE toLower(known) CONTAINS toLower($q)] AS matching
WITH thing, matching,
     [known IN matching WHERE toLower(known) = toLower($q)] AS whole,
     [known IN matching WHERE toLower(known) STARTS WITH toLower($q)] AS beginning
WHERE size(matching) > 0
WITH thing, coalesce(whole[0], beginning[0], matching[0]) AS matched,
     CASE WHEN size(whole) > 0 THEN 0 WHEN size(beginning) > 0 THEN 1 ELSE 2 END AS rank

RETURN thing.id AS id,
       thing.name AS name,
       thing.kind AS kind,
       coalesce(thing.alias, []) AS aliases,
       matched
ORDER BY rank, name, id
