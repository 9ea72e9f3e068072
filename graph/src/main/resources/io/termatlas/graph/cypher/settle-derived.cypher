// Sets the terms' ranks, which locks their nodes for this transaction, and returns the mentions that leave them now for
// terms of the same glossary. Others are somebody else's.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
SET term.rank = row.rank
WITH term
MATCH (term)-[mention:MENTIONS]->(target:Term)
WHERE target.glossary = $glossary
RETURN elementId(mention) AS id, term.slug AS from, target.slug AS to, mention.glossary AS glossary,
  mention.count AS count, mention.field AS field, mention.probability AS probability
