// Shared partners
// One row is a body that ties two or more units, or two or more regions.
// A unit is what was inspected: a probation delivery unit, or the area of a joint inspection. A body
// is tied to it by a fact that names, concerns or addresses the body, and that arises from the unit's
// inspection or names the unit; or by a stated relation between the two. The probation service's own
// regions and units, their parts, and the inspectorates are left out.
//+ name: shared-partners
//+ tags: [stakeholders, comparison]
//+ columns:
//+   partner: string
//+   kind: string
//+   units: list
//+   regions: list

// What is said of a body, and of whose inspection
MATCH (fact:Fact)-[:MENTION_OF|ADDRESSED_TO|CONCERNS]->(body:Organisation)
WHERE NOT body:Region AND NOT body:ProbationDeliveryUnit AND NOT body:Division AND NOT body:Inspectorate
  AND NOT EXISTS { (body)-[:PART_OF|UNIT_OF]->(:Region) }
  AND NOT EXISTS { (body)-[:PART_OF|UNIT_OF]->(:ProbationDeliveryUnit) }
OPTIONAL MATCH (fact)-[:MENTIONED_IN]->(item:Fact)
WITH DISTINCT body, coalesce(item, fact) AS item
OPTIONAL MATCH (item)-[:ARISES_FROM]->(:Inspection)-[:OF_UNIT]->(inspected:Organisation)
OPTIONAL MATCH (item)<-[:MENTIONED_IN]-(:Mention)-[:MENTION_OF]->(named:ProbationDeliveryUnit)
WITH body, collect(DISTINCT inspected) + collect(DISTINCT named) AS said

// What is stated between a body and a unit
OPTIONAL MATCH (body)<-[:RELATION_SUBJECT|RELATION_OBJECT]-(:StatedRelation)-[:RELATION_SUBJECT|RELATION_OBJECT]->(related:Organisation)
WHERE related:Region OR related:ProbationDeliveryUnit
WITH body, said, collect(DISTINCT related) AS stated

// The units and their regions
UNWIND said + stated AS unit
WITH body, unit
WHERE unit.id <> body.id
OPTIONAL MATCH (unit)-[:UNIT_OF]->(parent:Region)
WITH body, unit, coalesce(parent, unit) AS region
ORDER BY unit.name, region.name
WITH body,
     collect(DISTINCT CASE WHEN NOT unit:Region THEN unit.name END) AS units,
     collect(DISTINCT CASE WHEN region:Region THEN region.name END) AS regions
WHERE size(units) > 1 OR size(regions) > 1

RETURN body.name AS partner,
       body.kind AS kind,
       units,
       regions
ORDER BY size(units) DESC, size(regions) DESC, partner, body.id
