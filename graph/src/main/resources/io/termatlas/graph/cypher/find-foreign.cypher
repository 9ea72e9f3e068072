// Nodes among a glossary's terms that somebody else has made: they have no fingerprint and are no missing terms.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL AND term.fingerprint IS NULL
  AND (NOT term:Missing OR NOT term.slug IS :: STRING)
RETURN elementId(term) AS id, term.slug AS slug
LIMIT $limit
