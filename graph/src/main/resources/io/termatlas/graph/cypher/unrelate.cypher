// Deletes all edges that leave the terms within the glossary; returns what they had pointed at.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[edge:RELATED_TO]->(target:Term)
WHERE target.glossary = $glossary
DELETE edge
RETURN DISTINCT target.slug AS slug
