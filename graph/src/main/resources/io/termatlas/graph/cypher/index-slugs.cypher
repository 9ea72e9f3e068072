// For the queries of analysts that name a slug and no glossary.
CREATE RANGE INDEX termatlas_slug IF NOT EXISTS
FOR (term:Term) ON (term.slug)
