// Creates the terms' nodes or rewrites what they say; a missing term turns real.
// The fingerprint is withheld until the edges stand as well. What a row leaves out goes.
UNWIND $rows AS row
MERGE (term:Term {glossary: $glossary, slug: row.slug})
ON CREATE SET term.degreeIn = 0
REMOVE term:Missing
SET term.name = row.name, term.shortDefinition = row.shortDefinition, term.category = row.category,
  term.url = row.url, term.aliases = row.aliases, term.degreeOut = row.degreeOut, term.fingerprint = null
