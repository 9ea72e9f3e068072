// Locks the terms' nodes for this transaction, and returns the mentions that leave them now for terms of the same
// glossary. Others are somebody else's.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
SET term.fingerprint = term.fingerprint
WITH term
MATCH (term)-[mention:MENTIONS]->(target:Term)
WHERE target.glossary = $glossary
RETURN elementId(mention) AS id, term.slug AS from, target.slug AS to, mention.glossary AS glossary,
  mention.count AS count, mention.field AS field, mention.probability AS probability
