// Creates edges between terms that stand; returns the missing terms among their targets.
// CREATE and not MERGE, for half the time: the locked sources have been compared with what they should name.
UNWIND $rows AS row
MATCH (source:Term {glossary: $glossary, slug: row.from})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (target:Term {glossary: $glossary, slug: row.to})
USING INDEX SEEK target:Term(glossary, slug)
CREATE (source)-[:RELATED_TO {position: row.position, name: row.name, relation: row.relation}]->(target)
WITH target
WHERE target:Missing
RETURN DISTINCT target.slug AS slug
