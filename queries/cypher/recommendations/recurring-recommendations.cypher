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

// The words of each recommendation, each once, without case and punctuation
MATCH (asked:Recommendation)
WITH asked.id AS asked, reduce(text = toLower(asked.text), mark IN ['.', ',', ';', ':', '(', ')', '/', '–', '’', '\'', '‘', '“', '”', '"', '\n'] | replace(text, mark, ' ')) AS text
UNWIND [word IN split(text, ' ') WHERE word <> ''] AS word
WITH DISTINCT asked, word

// How many recommendations hold each word
WITH word, collect(asked) AS holders
UNWIND holders AS asked
WITH asked, word, size(holders) AS holding

// The words of each again, the rarest first
WITH asked, word, holding
ORDER BY holding, word
WITH asked, collect(word) AS words

// With L the least likeness, two that are alike share L / (2 - L) of the words of each or more, so
// that they share one of the rarest of each: all but that share, and one more
WITH asked, words, toInteger(floor(size(words) * (1 - $minimum_similarity / (2 - $minimum_similarity)) + 0.000001)) + 1 AS telling
UNWIND words[0..telling] AS word
WITH word, collect({asked: asked, words: words, many: size(words)}) AS holders
WHERE size(holders) > 1
UNWIND holders AS one
UNWIND holders AS other
WITH one, other
WHERE one.asked < other.asked
  AND 2 * one.many >= $minimum_similarity * (one.many + other.many)
  AND 2 * other.many >= $minimum_similarity * (one.many + other.many)
WITH one.asked AS one, other.asked AS other,
     2.0 * size([word IN one.words WHERE word IN other.words]) / (one.many + other.many) AS likeness
WHERE likeness >= $minimum_similarity
WITH DISTINCT one, other, likeness

// Not twice in one inspection
MATCH (first:Resource {id: one})-[:ARISES_FROM]->(inspection_a:Inspection)-[:OF_UNIT]->(body_a:Organisation)
MATCH (second:Resource {id: other})-[:ARISES_FROM]->(inspection_b:Inspection)-[:OF_UNIT]->(body_b:Organisation)
WHERE inspection_a.id <> inspection_b.id

// Identical: the same words in the same order
WITH first, second, likeness, body_a, body_b,
     [text IN [first.text, second.text] | [word IN split(reduce(plain = toLower(text), mark IN ['.', ',', ';', ':', '(', ')', '/', '–', '’', '\'', '‘', '“', '”', '"', '\n'] | replace(plain, mark, ' ')), ' ') WHERE word <> '']] AS worded
WITH first, second, likeness, body_a, body_b, CASE WHEN worded[0] = worded[1] THEN 'identical' ELSE 'near' END AS grade

// Where each is printed first
MATCH (first)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT first, second, likeness, body_a, body_b, grade, source
ORDER BY source.date, source.id
WITH first, second, likeness, body_a, body_b, grade, collect(left(source.sha256, 12))[0] AS document_a
MATCH (second)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT first, second, likeness, body_a, body_b, grade, document_a, source
ORDER BY source.date, source.id
WITH first, second, likeness, body_a, body_b, grade, document_a, collect(left(source.sha256, 12))[0] AS document_b

RETURN document_a,
       body_a.name AS unit_a,
       first.number AS number_a,
       first.text AS text_a,
       document_b,
       body_b.name AS unit_b,
       second.number AS number_b,
       second.text AS text_b,
       grade,
       round(likeness, 3) AS similarity
ORDER BY similarity DESC, grade, unit_a, number_a, unit_b, number_b, first.id, second.id
