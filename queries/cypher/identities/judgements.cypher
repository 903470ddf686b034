// Judgements
// One row is a judgement of two things, the latest first; also those that were undone.
// Of a judgement whose things no document names any more, `review history` tells on the command line.
//+ name: judgements
//+ tags: [identities, history]
//+ columns:
//+   first: string
//+   second: string
//+   verdict: string
//+   by: string
//+   at: string
//+   reason: string
//+   undone: string
//+   id: string

MATCH (first:Resource)<-[:FIRST_ENTITY]-(judgement:Judgement)-[:SECOND_ENTITY]->(second:Resource)
RETURN first.id AS first,
       second.id AS second,
       judgement.verdict AS verdict,
       judgement.judgedBy AS by,
       judgement.judgedAt AS at,
       judgement.reason AS reason,
       judgement.undoneAt AS undone,
       judgement.id AS id
ORDER BY at DESC, id
