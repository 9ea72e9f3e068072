// The nodes of the given slugs.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
RETURN term
