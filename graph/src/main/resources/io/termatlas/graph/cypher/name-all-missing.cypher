// Names all missing terms of a glossary as the first of those that point at them does, by slug.
MATCH (term:Missing {glossary: $glossary})
USING SCAN term:Missing
WHERE term:Term AND term.fingerprint IS NULL
MATCH (term)<-[edge:RELATED_TO]-(namer:Term)
WHERE namer.glossary = $glossary AND namer.fingerprint IS NOT NULL
WITH term, edge, namer
ORDER BY namer.slug
WITH term, head(collect(edge.name)) AS name
WHERE coalesce(term.name <> name, true)
SET term.name = name
