// Questions that no term answers and that nobody else has tied anything to.
MATCH (question:Question)
WHERE question.glossary = $glossary AND question.slug IS NOT NULL AND question.position IS NOT NULL
  AND NOT EXISTS { (question)--() }
RETURN question.slug AS slug, question.position AS position
ORDER BY slug, position
