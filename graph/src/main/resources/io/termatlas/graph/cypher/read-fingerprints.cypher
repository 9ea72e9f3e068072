// Every term of ours with its fingerprint, which is no digest where a run died half way. Former releases had withheld it
// there altogether.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL
  AND (term.fingerprint IS NOT NULL OR ($withheld AND term.degreeOut IS NOT NULL))
RETURN elementId(term) AS id, term.slug AS slug, term.fingerprint AS fingerprint
