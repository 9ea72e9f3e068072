// Moves edges to another position or gives them another name; returns the missing terms among their targets.
UNWIND $rows AS row
MATCH (source:Term {glossary: $glossary, slug: row.from})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (target:Term {glossary: $glossary, slug: row.to})
USING INDEX SEEK target:Term(glossary, slug)
MATCH (source)-[edge:RELATED_TO]->(target)
SET edge.position = row.position, edge.name = row.name
WITH target
WHERE target:Missing
RETURN DISTINCT target.slug AS slug
