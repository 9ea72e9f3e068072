// Deletes edges; returns the missing terms that they had named.
UNWIND $rows AS row
MATCH (source:Term {glossary: $glossary, slug: row.from})
USING INDEX SEEK source:Term(glossary, slug)
MATCH (target:Term {glossary: $glossary, slug: row.to})
USING INDEX SEEK target:Term(glossary, slug)
MATCH (source)-[edge:RELATED_TO]->(target)
DELETE edge
WITH target
WHERE target:Missing
RETURN DISTINCT target.slug AS slug
