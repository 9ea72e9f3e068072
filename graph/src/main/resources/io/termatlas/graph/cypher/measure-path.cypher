// The number of steps of a shortest path of at most ten, direction ignored; no row when there is none.
MATCH (source:Term {glossary: $glossary, slug: $from})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (target:Term {glossary: $glossary, slug: $to})
USING INDEX SEEK target:Term(glossary, slug)
MATCH path = shortestPath((source)-[:${edges}*..10]-(target))
WHERE all(term IN nodes(path) WHERE term:Term AND term.glossary = $glossary AND term.slug IS :: STRING
  AND (term.fingerprint IS NOT NULL OR term:Missing))
RETURN length(path) AS steps
