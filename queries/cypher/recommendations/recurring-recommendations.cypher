// Recommendations made again
// One row is a pair of recommendations of two inspections in the same or nearly the same words.
// Likeness is Dice's: twice the words that the two share, over the words of both (each counted once).
// Two recommendations can only be that alike if they share one of their rarest words, so that only
// such pairs are compared, and not all with all.
// In Neo4j Browser, first: :param {minimum_similarity: 0.6}
//+ name: recurring-recommendations
//+ tags: [recommendations, comparison]
//+ parameters:
//+   minimum_similarity: {type: number, default: 0.6, minimum: 0.1, maximum: 1, example: 0.5, description: "the least likeness of a near pair, up to 1"}
//+ columns:
//+   document_a: string
//+   unit_a: string
//+   number_a: integer
//+   text_a: string
//+   document_b: string
//+   unit_b: string
//+   number_b: integer
//+   text_b: string
//+   grade: string
//+   similarity: number

// The words of each recommendation, without case and punctuation
MATCH (asked:Recommendation)
WITH asked,
     [word IN split(reduce(text = toLower(asked.text), mark IN ['.', ',', ';', ':', '(', ')', '/', '–', '’', '\'', '‘', '“', '”', '"', '\n'] | replace(text, mark, ' ')), ' ') WHERE word <> ''] AS words
UNWIND words AS word
WITH DISTINCT asked, words, word

// How common each word is; the rarest come first
WITH word, collect({asked: asked, words: words}) AS holders
WITH word, size(holders) AS holding, holders
UNWIND holders AS holder
WITH holder.asked AS asked, holder.words AS words, word, holding
ORDER BY holding, word
WITH asked, words, collect(word) AS rarest

// With L the least likeness, two that are alike share L / (2 - L) of all their words or more, so that
// at least one of them is among the rarest of each: all but that share, and one more
WITH asked, words, rarest,
     rarest[0..toInteger(floor(size(rarest) - size(rarest) * $minimum_similarity / (2 - $minimum_similarity) + 0.000001)) + 1] AS telling
UNWIND telling AS word
WITH word, collect({asked: asked, words: words, distinct: rarest}) AS holders
WHERE size(holders) > 1
UNWIND holders AS one
UNWIND holders AS other
WITH DISTINCT one, other
WHERE one.asked.id < other.asked.id
WITH one, other, size([word IN one.distinct WHERE word IN other.distinct]) AS shared
WITH one.asked AS first, other.asked AS second, one.words = other.words AS same,
     2.0 * shared / (size(one.distinct) + size(other.distinct)) AS likeness
WHERE same OR likeness >= $minimum_similarity

// Not twice in one inspection
MATCH (first)-[:ARISES_FROM]->(inspection_a:Inspection)-[:OF_UNIT]->(body_a:Organisation)
MATCH (second)-[:ARISES_FROM]->(inspection_b:Inspection)-[:OF_UNIT]->(body_b:Organisation)
WHERE inspection_a.id <> inspection_b.id

// Where each is printed first
MATCH (first)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT first, second, same, likeness, body_a, body_b, source
ORDER BY source.date, source.id
WITH first, second, same, likeness, body_a, body_b, collect(left(source.sha256, 12))[0] AS document_a
MATCH (second)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT first, second, same, likeness, body_a, body_b, document_a, source
ORDER BY source.date, source.id
WITH first, second, same, likeness, body_a, body_b, document_a, collect(left(source.sha256, 12))[0] AS document_b

RETURN document_a,
       body_a.name AS unit_a,
       first.number AS number_a,
       first.text AS text_a,
       document_b,
       body_b.name AS unit_b,
       second.number AS number_b,
       second.text AS text_b,
       CASE WHEN same THEN 'identical' ELSE 'near' END AS grade,
       round(likeness, 3) AS similarity
ORDER BY similarity DESC, grade, unit_a, number_a, unit_b, number_b
