// Counts the edges that lead from published terms to the next so many after the given slug; writes where the count
// differs and returns the last slug seen.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug > $after
WITH term
ORDER BY term.glossary, term.slug
LIMIT $limit
WITH term, COUNT {
  MATCH (term)<-[:RELATED_TO]-(namer:Term)
  WHERE namer.glossary = $glossary AND namer.fingerprint IS NOT NULL
} AS degreeIn
FOREACH (_ IN CASE WHEN term.fingerprint IS NULL OR term.degreeIn = degreeIn THEN [] ELSE [1] END |
  SET term.degreeIn = degreeIn)
RETURN max(term.slug) AS last
