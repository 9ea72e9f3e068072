// Drops the terms' questions from the given position on. A question that has a relationship of an analyst's
// stays as a node and is only detached from its term.
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
