// The first keys that several nodes share, for whoever has to part them.
MATCH (term:Term)
WHERE term.glossary IS NOT NULL AND term.slug IS NOT NULL
WITH [term.glossary, term.slug] AS key, collect(elementId(term)) AS ids
WHERE size(ids) > 1
RETURN key, ids
ORDER BY key
LIMIT 10
