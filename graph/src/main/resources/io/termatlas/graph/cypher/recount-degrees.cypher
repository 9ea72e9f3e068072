// Counts anew the edges that lead to the given terms.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
WHERE NOT term:Missing
SET term.degreeIn = COUNT { (term)<-[:RELATED_TO]-() }
