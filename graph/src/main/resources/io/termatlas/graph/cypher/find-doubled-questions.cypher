// The first keys that several nodes share, for whoever has to part them.
MATCH (question:Question)
WHERE question.glossary IS NOT NULL AND question.slug IS NOT NULL AND question.position IS NOT NULL
WITH [question.glossary, question.slug, question.position] AS key, collect(elementId(question)) AS ids
WHERE size(ids) > 1
RETURN key, ids
ORDER BY key
LIMIT 10
