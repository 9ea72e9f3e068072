// Takes the terms out of every category but the one they name; out of all where they name none.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[link:IN_CATEGORY]->(category:Category)
WHERE row.category IS NULL OR category.name <> row.category
DELETE link
