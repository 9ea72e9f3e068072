// Deletes what was derived of the terms: their mentions of others, those that others make of them, and what findings
// say about them. Relationships of these types that lead anywhere else are somebody else's.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[link:${derivedTypes}]-(other)
WHERE ${derived}
DELETE link
