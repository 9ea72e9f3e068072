// Names missing terms as the first of those that point at them does, by slug: that depends on the terms, not on history.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
WHERE term:Missing
MATCH (term)<-[edge:RELATED_TO]-(namer:Term)
WHERE namer.glossary = $glossary AND namer.fingerprint IS NOT NULL
WITH term, edge, namer
ORDER BY namer.slug
WITH term, head(collect(edge.name)) AS name
SET term.name = name
