// Counts the edges of so many terms after the given slug; writes where the count differs and returns the last slug seen.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug > $after
WITH term
ORDER BY term.slug
LIMIT $limit
WITH term, COUNT { (term)<-[:RELATED_TO]-() } AS degreeIn, COUNT { (term)-[:RELATED_TO]->() } AS degreeOut,
  NOT term:Missing AS published
FOREACH (_ IN CASE
  WHEN published AND (coalesce(term.degreeIn, -1) <> degreeIn OR coalesce(term.degreeOut, -1) <> degreeOut) THEN [1]
  ELSE []
END | SET term.degreeIn = degreeIn, term.degreeOut = degreeOut)
RETURN max(term.slug) AS last
