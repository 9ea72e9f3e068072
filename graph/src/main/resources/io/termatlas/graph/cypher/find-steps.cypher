// Every step from a term of the frontier to a term beside it, whatever the direction.
UNWIND $frontier AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[:${edges}]-(neighbour:Term {glossary: $glossary})
WHERE neighbour.slug IS :: STRING AND (neighbour.fingerprint IS NOT NULL OR neighbour:Missing)
RETURN DISTINCT slug AS from, neighbour.slug AS to
