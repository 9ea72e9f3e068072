// Which of the slugs stand as missing terms though no term of ours names them?
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
WHERE term:Missing AND NOT EXISTS {
  MATCH (term)<-[:RELATED_TO]-(namer:Term)
  WHERE namer.glossary = $glossary AND namer.fingerprint IS NOT NULL
}
RETURN slug
