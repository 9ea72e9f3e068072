// Leaves of the terms only what a missing one has; what others have added to the node stays.
UNWIND $slugs AS slug
MATCH (term:Term {glossary: $glossary, slug: slug})
USING INDEX SEEK term:Term(glossary, slug)
SET term:Missing
REMOVE term.shortDefinition, term.category, term.url, term.aliases, term.fingerprint, term.rank, term.community,
  term.degreeIn, term.degreeOut
