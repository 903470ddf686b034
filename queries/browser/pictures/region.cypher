// A region: its units, findings, recommendations and partners
// At most three recommendations, four strengths and four areas for improvement of each inspection.
MATCH (region:Region {name: 'Yorkshire and the Humber'})
MATCH (region)<-[:UNIT_OF*0..1]-(unit:Organisation)<-[:OF_UNIT]-(inspection:Inspection)
OPTIONAL MATCH (inspection)<-[:ARISES_FROM]-(fact:Fact)
OPTIONAL MATCH (fact)-[:CONCERNS]->(concerned:Organisation)
WITH region, unit, inspection, fact, count(concerned) AS named
ORDER BY named DESC, fact.number, fact.position, fact.id

// A few of each kind; first the recommendations that name a body
WITH region, unit, inspection, collect(fact) AS facts
WITH region, unit, inspection,
     [asked IN facts WHERE asked:Recommendation][..3] AS asked,
     [found IN facts WHERE found:Strength][..4] AS strengths,
     [found IN facts WHERE found:AreaForImprovement][..4] AS areas
WITH region, collect([unit, inspection] + asked + strengths + areas) AS inspected

// Who works with the region, and whom its recommendations concern
OPTIONAL MATCH (region)-[:PARTNER_OF]-(partner:Organisation)
WITH region, inspected, collect(DISTINCT partner) AS partners
WITH reduce(shown = [region] + partners, few IN inspected | shown + few) AS chosen
UNWIND chosen AS asked
OPTIONAL MATCH (asked)-[:CONCERNS]->(concerned:Organisation)
WITH chosen, collect(DISTINCT concerned) AS concerned
WITH chosen + concerned AS shown

UNWIND shown AS first
MATCH (first)-[tie:UNIT_OF|OF_UNIT|ARISES_FROM|PARTNER_OF|CONCERNS]->(second)
WHERE second IN shown
RETURN DISTINCT first, tie, second
