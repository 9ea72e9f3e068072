// A key names one term, published or missing. Every other statement finds terms by the index of this constraint.
CREATE CONSTRAINT termatlas_term IF NOT EXISTS
FOR (term:Term) REQUIRE (term.glossary, term.slug) IS UNIQUE
