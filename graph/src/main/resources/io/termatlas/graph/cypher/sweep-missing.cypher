// Drops missing terms that no term names any more, so many at a time; returns how many went.
MATCH (term:Missing {glossary: $glossary})
WHERE term:Term AND term.slug IS :: STRING AND term.name IS NOT NULL AND term.fingerprint IS NULL
  AND NOT EXISTS { (term)--() }
WITH term
LIMIT $limit
DELETE term
RETURN count(*) AS dropped
