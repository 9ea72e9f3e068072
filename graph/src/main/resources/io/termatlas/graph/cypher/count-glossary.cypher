// How much of one glossary stands in the graph; `owned` are all relationships of our types that leave published terms.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL
WITH term, term.fingerprint IS NOT NULL AS published
RETURN count(CASE WHEN published THEN 1 END) AS terms,
  count(CASE WHEN term:Missing AND NOT published THEN 1 END) AS missing,
  sum(COUNT { (term)-[:${edges}]->(:Term) }) AS relationships,
  sum(CASE WHEN published
    THEN COUNT { (term)-[:RELATED_TO]->() } + COUNT { (term)-[:IN_CATEGORY]->() } + COUNT { (term)-[:ANSWERS]->() }
    ELSE 0 END) AS owned
