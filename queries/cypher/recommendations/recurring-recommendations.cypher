// Recommendations made again
// One row is a pair of recommendations of two inspections in the same or nearly the same words.
// Likeness is Dice's: twice the words that the two share, over the words of both (each counted once).
// Texts are compared, not recommendations: many are made in the very same words. Two texts can only
// be that alike if they share one of their rarest words, so that only such pairs are compared.
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
WITH asked, reduce(text = toLower(asked.text), mark IN ['.', ',', ';', ':', '(', ')', '/', '–', '’', '\'', '‘', '“', '”', '"', '\n'] | replace(text, mark, ' ')) AS text
WITH asked, [word IN split(text, ' ') WHERE word <> ''] AS worded

// Where each is printed first, and the units inspected
MATCH (asked)-[:SUPPORTED_BY]->(:Passage)-[:IN_DOCUMENT]->(source:Document)
WITH DISTINCT asked, worded, source
ORDER BY source.date, source.id
WITH asked, worded, collect(left(source.sha256, 12))[0] AS document
MATCH (asked)-[:ARISES_FROM]->(inspection:Inspection)-[:OF_UNIT]->(body:Organisation)

// The different texts, and beside each the recommendations that are made in it
WITH worded, collect({id: asked.id, number: asked.number, text: asked.text, document: document, inspection: inspection.id, unit: body.name}) AS made
WITH collect(worded) AS texts, collect(made) AS makers

// Pairs of texts (each a place in that list) that are alike enough, and how alike they are
CALL {
  // How many texts hold each word
  WITH texts
  UNWIND range(0, size(texts) - 1) AS text
  UNWIND texts[text] AS word
  WITH DISTINCT text, word
  WITH word, collect(text) AS holders
  UNWIND holders AS text

  // The words of each again, each once, the rarest first
  WITH text, word, size(holders) AS holding
  ORDER BY holding, word
  WITH text, collect(word) AS words

  // With L the least likeness, two that are alike share L / (2 - L) of the words of each or more,
  // so that they share one of the rarest of each: all but that share, and one more
  WITH text, words, toInteger(floor(size(words) * (1 - $minimum_similarity / (2 - $minimum_similarity)) + 0.000001)) + 1 AS telling
  UNWIND words[0..telling] AS word
  WITH word, collect({text: text, words: words, many: size(words)}) AS holders
  UNWIND holders AS one
  UNWIND holders AS other
  WITH one, other
  WHERE one.text <= other.text
    AND 2 * one.many >= $minimum_similarity * (one.many + other.many)
    AND 2 * other.many >= $minimum_similarity * (one.many + other.many)
  WITH one.text AS one, other.text AS other,
       2.0 * size([word IN one.words WHERE word IN other.words]) / (one.many + other.many) AS likeness
  WHERE likeness >= $minimum_similarity
  RETURN collect(DISTINCT [one, other, likeness]) AS pairs
}
UNWIND pairs AS pair
WITH makers[pair[0]] AS ones, makers[pair[1]] AS others, pair[0] = pair[1] AS same, pair[2] AS likeness

// The recommendations that have these texts, a pair once, and not twice in one inspection
UNWIND ones AS first
UNWIND others AS second
WITH first, second, same, likeness
WHERE first.inspection <> second.inspection AND (NOT same OR first.id < second.id)
WITH CASE WHEN first.id < second.id THEN first ELSE second END AS first,
     CASE WHEN first.id < second.id THEN second ELSE first END AS second,
     CASE WHEN same THEN 'identical' ELSE 'near' END AS grade, likeness

RETURN first.document AS document_a,
       first.unit AS unit_a,
       first.number AS number_a,
       first.text AS text_a,
       second.document AS document_b,
       second.unit AS unit_b,
       second.number AS number_b,
       second.text AS text_b,
       grade,
       round(likeness, 3) AS similarity
ORDER BY similarity DESC, grade, unit_a, number_a, unit_b, number_b, first.id, second.id
