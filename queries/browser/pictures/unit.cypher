// A unit: its ratings, and what it is asked to do
MATCH (unit:ProbationDeliveryUnit {name: 'Hull and East Riding PDU'})<-[of:OF_UNIT]-(inspection:Inspection)
OPTIONAL MATCH (inspection)<-[arises:ARISES_FROM]-(fact:Fact)
WHERE fact:Recommendation OR fact:Rating OR fact:Score
OPTIONAL MATCH (fact)-[tie:AT_LEVEL|ON_STANDARD|ADDRESSED_TO|CONCERNS]->(other)
RETURN unit, of, inspection, arises, fact, tie, other
LIMIT 80
