// Gives edges another position, name or relation; returns the missing terms among their targets.
UNWIND $rows AS row
MATCH (source:Term {glossary: $glossary, slug: row.from})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (target:Term {glossary: $glossary, slug: row.to})
USING INDEX SEEK target:Term(glossary, slug)
MATCH (source)-[edge:RELATED_TO]->(target)
SET edge.position = row.position, edge.name = row.name, edge.relation = row.relation
WITH target
WHERE target:Missing
RETURN DISTINCT target.slug AS slug
