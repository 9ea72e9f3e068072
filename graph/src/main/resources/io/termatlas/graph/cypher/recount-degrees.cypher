// Counts anew the edges that lead from published terms to the given ones.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.fingerprint IS NOT NULL
SET term.degreeIn = COUNT {
  MATCH (term)<-[:RELATED_TO]-(namer:Term)
  WHERE namer.glossary = $glossary AND namer.fingerprint IS NOT NULL
}
