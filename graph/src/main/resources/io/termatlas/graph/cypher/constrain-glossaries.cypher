// A glossary has one ledger.
CREATE CONSTRAINT termatlas_glossary IF NOT EXISTS
FOR (glossary:Glossary) REQUIRE glossary.id IS UNIQUE
