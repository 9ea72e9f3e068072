// Lets go of the terms' questions from the given position on, and of what else stands in the way of theirs. A question
// is dropped unless somebody tied a relationship of their own to it.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[link:ANSWERS]->(question:Question)
WHERE question.glossary = $glossary
WITH question, collect(link) AS links,
  coalesce(question.slug = row.slug AND 0 <= question.position < row.questions, false) AS stays
FOREACH (link IN CASE WHEN stays THEN links[1..] ELSE links END | DELETE link)
WITH question, stays
WHERE NOT stays AND NOT EXISTS { (question)--() }
DELETE question
