// Deletes edges; returns the missing terms that they had named.
UNWIND $rows AS row
MATCH (:Term)-[edge:RELATED_TO]->(target:Term)
WHERE elementId(edge) = row.id
DELETE edge
WITH target
WHERE target:Missing
RETURN DISTINCT target.slug AS slug
