// Puts the terms into the category that they name.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
MERGE (category:Category {glossary: $glossary, name: row.category})
MERGE (term)-[:IN_CATEGORY]->(category)
