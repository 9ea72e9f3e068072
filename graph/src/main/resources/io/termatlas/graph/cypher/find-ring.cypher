// The next ring of a neighbourhood: up to so many terms one step from the frontier that have not been seen, by slug.
// A relation is asked for as the frontier's side tells it: an edge that arrives is asked for by the inverse.
UNWIND $frontier AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[edge:${edges}]-(neighbour:Term {glossary: $glossary})
WHERE type(edge) IN $kinds
  AND (size($relations) = 0 OR type(edge) = 'RELATED_TO' AND coalesce(edge.relation, 'related') IN
    CASE WHEN startNode(edge) = term THEN $relations ELSE $inverses END)
  AND neighbour.slug IS :: STRING AND (neighbour.fingerprint IS NOT NULL OR neighbour:Missing)
WITH DISTINCT neighbour
WHERE NOT neighbour.slug IN $seen
RETURN neighbour AS term
ORDER BY neighbour.slug
LIMIT $limit
