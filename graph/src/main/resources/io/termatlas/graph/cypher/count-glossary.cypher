// How much of one glossary stands in the graph.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL
RETURN count(CASE WHEN term:Missing THEN null ELSE 1 END) AS terms,
  count(CASE WHEN term:Missing THEN 1 END) AS missing,
  sum(COUNT { (term)-[:RELATED_TO|MENTIONS]->(:Term) }) AS relationships
