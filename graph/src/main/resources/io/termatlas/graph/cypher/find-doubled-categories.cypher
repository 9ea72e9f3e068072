// The first keys that several nodes share, for whoever has to part them.
MATCH (category:Category)
WHERE category.glossary IS NOT NULL AND category.name IS NOT NULL
WITH [category.glossary, category.name] AS key, collect(elementId(category)) AS ids
WHERE size(ids) > 1
RETURN key, ids
ORDER BY key
LIMIT 10
