// Creates nodes for terms that are named and not published.
UNWIND $slugs AS slug
MERGE (term:Term {glossary: $glossary, slug: slug})
ON CREATE SET term:Missing
