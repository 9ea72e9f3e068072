// Leaves of the terms only what a missing one has; what others have added to the node stays. Returns how many of them
// were published.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
WITH term, CASE WHEN term.fingerprint IS NULL THEN 0 ELSE 1 END AS published
SET term:Missing
REMOVE term.shortDefinition, term.category, term.url, term.aliases, term.fingerprint, term.rank, term.community,
  term.degreeIn, term.degreeOut
RETURN sum(published) AS terms
