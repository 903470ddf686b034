// Who works with whom
// The short edges that are drawn from stated relations; the relation itself is a node with its words.
MATCH (first:Resource)-[tie:PARTNER_OF|COMMISSIONED_BY|COMMISSIONS|PROVIDES|MEMBER_OF|CHAIRS|LEADS|USES|PART_OF|CREATED_BY|DEVELOPED_BY|DELIVERED_BY|FUNDED_BY|REPORTS_TO|REPRESENTED_ON|ATTENDS]->(second:Resource)
RETURN first, tie, second
LIMIT 60
