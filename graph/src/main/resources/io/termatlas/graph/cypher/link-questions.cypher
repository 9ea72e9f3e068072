// Creates the terms' questions or rewrites them in their places.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
MERGE (question:Question {glossary: $glossary, slug: row.slug, position: row.position})
SET question.text = row.text, question.answer = row.answer
MERGE (term)-[:ANSWERS]->(question)
