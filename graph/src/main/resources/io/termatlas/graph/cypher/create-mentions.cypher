// Creates mentions between published terms.
// CREATE and not MERGE: the locked sources have been compared with what they should mention.
UNWIND $rows AS row
MATCH (source:Term {glossary: $glossary, slug: row.from})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (target:Term {glossary: $glossary, slug: row.to})
USING INDEX SEEK target:Term(glossary, slug)
WHERE target.fingerprint IS NOT NULL
CREATE (source)-[:MENTIONS {
  glossary: $glossary, count: row.count, field: row.field, probability: row.probability
}]->(target)
