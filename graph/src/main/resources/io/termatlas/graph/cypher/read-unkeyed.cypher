// Terms of a glossary without a slug, which no index has.
MATCH (term:Term)
WHERE term.glossary = $glossary AND term.slug IS NULL
RETURN elementId(term) AS id, term.fingerprint IS NOT NULL AS ours
