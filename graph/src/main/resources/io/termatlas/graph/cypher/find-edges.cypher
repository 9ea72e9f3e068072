// All edges of the given kinds and relations among the given terms, in their direction.
UNWIND $slugs AS slug
MATCH (source:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (source)-[edge:${edges}]->(target:Term {glossary: $glossary})
WHERE type(edge) IN $kinds AND target.slug IN $slugs
  AND (size($relations) = 0
    OR type(edge) = 'RELATED_TO' AND coalesce(edge.relation, 'related') IN $relations + $inverses)
RETURN source.slug AS from, target.slug AS to, type(edge) AS kind, edge.relation AS relation,
  edge.position AS position, edge.count AS count,
  edge.probability AS probability, edge.text AS text
