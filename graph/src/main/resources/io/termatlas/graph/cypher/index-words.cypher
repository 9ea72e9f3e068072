// For the words of names and aliases: CALL db.index.fulltext.queryNodes('termatlas_names', 'some words').
CREATE FULLTEXT INDEX termatlas_names IF NOT EXISTS
FOR (term:Term) ON EACH [term.name, term.aliases]
