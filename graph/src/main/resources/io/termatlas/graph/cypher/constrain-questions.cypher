// A question is known by the term that answers it and its place in that term's FAQ.
CREATE CONSTRAINT termatlas_question IF NOT EXISTS
FOR (question:Question) REQUIRE (question.glossary, question.slug, question.position) IS UNIQUE
