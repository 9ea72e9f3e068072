// Takes the terms out of every category of the glossary but the one they name, and leaves them in that once; out of all
// where they name none.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[link:IN_CATEGORY]->(category:Category)
WHERE category.glossary = $glossary
WITH term, row.category AS named, category, collect(link) AS links
UNWIND CASE WHEN category.name = named THEN links[1..] ELSE links END AS link
DELETE link
