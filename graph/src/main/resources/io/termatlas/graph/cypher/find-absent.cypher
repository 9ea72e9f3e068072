// Which of the slugs have no node at all?
UNWIND $slugs AS slug
OPTIONAL MATCH (term:Term {glossary: $glossary, slug: slug})
WITH slug, term
WHERE term IS NULL
RETURN slug
