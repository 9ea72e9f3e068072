// How many published terms really stand in the graph. Looks at each of them.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL AND NOT term:Missing
RETURN count(term) AS terms
