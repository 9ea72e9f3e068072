// Drops questions that no term answers any more, so many at a time; returns how many went.
MATCH (question:Question)
WHERE question.glossary = $glossary AND question.slug IS NOT NULL AND question.position IS NOT NULL
  AND NOT EXISTS { (question)--() }
WITH question
LIMIT $limit
DELETE question
RETURN count(*) AS dropped
