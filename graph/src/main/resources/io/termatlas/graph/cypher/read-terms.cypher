// Every node of a glossary's terms with all of it that is ours, in the order of slugs, which the index gives.
// The first item of an edge, mention, category or question: whether it is one of this glossary.
MATCH (term:Term)
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.glossary = $glossary AND term.slug IS NOT NULL
WITH term
ORDER BY term.glossary, term.slug
RETURN elementId(term) AS id, term.slug AS slug, term:Missing AS missing,
  term {.name, .shortDefinition, .category, .url, .aliases, .rank, .community, .degreeIn, .degreeOut, .fingerprint} AS said,
  CASE WHEN term.fingerprint IS NULL THEN keys(term) END AS keys,
  CASE WHEN term:Missing THEN EXISTS { MATCH (term)-[link]-(other) WHERE NOT ${derived} } END AS held,
  COLLECT {
    MATCH (term)-[edge:RELATED_TO]->(target)
    RETURN [coalesce(target:Term AND target.glossary = $glossary, false), target.slug, edge.position, edge.name,
      edge.relation]
  } AS edges,
  COLLECT {
    MATCH (term)-[mention:MENTIONS]->(target)
    RETURN [coalesce(target:Term AND target.glossary = $glossary, false), target.slug, mention.glossary, mention.count,
      mention.field, mention.probability]
  } AS mentions,
  COLLECT {
    MATCH (term)-[:IN_CATEGORY]->(category)
    RETURN [coalesce(category:Category AND category.glossary = $glossary, false), category.name]
  } AS categories,
  COLLECT {
    MATCH (term)-[:ANSWERS]->(question)
    RETURN [coalesce(question:Question AND question.glossary = $glossary, false), question.slug, question.position,
      question.text, question.answer]
  } AS questions
