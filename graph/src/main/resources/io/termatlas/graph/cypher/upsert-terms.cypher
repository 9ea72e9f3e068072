// Creates the terms' nodes or rewrites what they say; a missing term turns real, and so does a node of somebody else's.
// The fingerprint is a withheld one until the edges stand as well. What a row leaves out goes, and what was derived
// stays. Returns how many terms were not published before.
UNWIND $rows AS row
MERGE (term:Term {glossary: $glossary, slug: row.slug})
ON CREATE SET term.degreeIn = 0
WITH term, row, CASE WHEN term.fingerprint IS NULL THEN 1 ELSE 0 END AS fresh
REMOVE term:Missing
SET term.name = row.name, term.shortDefinition = row.shortDefinition, term.category = row.category,
  term.url = row.url, term.aliases = row.aliases, term.degreeOut = row.degreeOut,
  term.rank = coalesce(term.rank, 0), term.fingerprint = $withheld
RETURN sum(fresh) AS terms
