// The published terms of a glossary with the community that each is said to be of.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL AND term.fingerprint IS NOT NULL
RETURN term.slug AS slug, term.community AS community
