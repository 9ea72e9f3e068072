// Sets the terms' fingerprints, which locks their nodes for this transaction, and returns the edges that leave them now
// for terms of the same glossary. Others are somebody else's.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
SET term.fingerprint = row.fingerprint
WITH term
MATCH (term)-[edge:RELATED_TO]->(target:Term)
WHERE target.glossary = $glossary
RETURN elementId(edge) AS id, term.slug AS from, target.slug AS to, edge.position AS position, edge.name AS name,
  edge.relation AS relation
