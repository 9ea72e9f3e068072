// A category is one node, however many terms are in it.
CREATE CONSTRAINT termatlas_category IF NOT EXISTS
FOR (category:Category) REQUIRE (category.glossary, category.name) IS UNIQUE
