// Drops the terms' questions from the given position on. A question to which somebody tied a relationship of their own
// is only let go.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
MATCH (term)-[link:ANSWERS]->(question:Question)
WHERE question.position >= row.questions
WITH link, question, COUNT { (question)--() } = 1 AS free
DELETE link
WITH question, free
WHERE free
DELETE question
