// Has published terms say to which community they belong.
UNWIND $rows AS row
MATCH (term:Term {glossary: $glossary, slug: row.slug})
USING INDEX SEEK term:Term(glossary, slug)
WHERE term.fingerprint IS NOT NULL
SET term.community = row.community
