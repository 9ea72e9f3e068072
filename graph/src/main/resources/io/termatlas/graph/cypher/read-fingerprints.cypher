// Every published term with its fingerprint, which is null where a run died half way.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL AND NOT term:Missing
RETURN term.slug AS slug, term.fingerprint AS fingerprint
