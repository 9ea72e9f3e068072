// For the queries of analysts that name a term as it is written.
CREATE RANGE INDEX termatlas_name IF NOT EXISTS
FOR (term:Term) ON (term.name)
