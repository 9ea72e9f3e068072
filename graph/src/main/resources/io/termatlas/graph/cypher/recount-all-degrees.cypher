// Counts the edges that lead to the next so many terms after the given slug; writes where the count differs and returns
// the last slug seen.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug > $after
WITH term
ORDER BY term.slug
LIMIT $limit
WITH term, COUNT { (term)<-[:RELATED_TO]-() } AS degreeIn
FOREACH (_ IN CASE WHEN term:Missing OR term.degreeIn = degreeIn THEN [] ELSE [1] END | SET term.degreeIn = degreeIn)
RETURN max(term.slug) AS last
