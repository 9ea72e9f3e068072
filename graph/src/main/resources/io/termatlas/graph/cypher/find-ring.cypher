// The next ring of a neighbourhood: up to so many terms one step from the frontier that have not been seen, by slug.
UNWIND $frontier AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[edge:${edges}]-(neighbour:Term {glossary: $glossary})
WHERE type(edge) IN $kinds AND neighbour.slug IS :: STRING AND (neighbour.fingerprint IS NOT NULL OR neighbour:Missing)
WITH DISTINCT neighbour
WHERE NOT neighbour.slug IN $seen
RETURN neighbour AS term
ORDER BY neighbour.slug
LIMIT $limit
