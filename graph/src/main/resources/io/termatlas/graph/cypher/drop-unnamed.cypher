// Drops those of the missing terms to which no relationship leads.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
WHERE term:Missing AND NOT EXISTS { (term)--() }
DELETE term
