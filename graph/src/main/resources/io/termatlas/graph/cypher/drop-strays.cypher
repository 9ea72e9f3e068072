// Takes out terms of ours whose slugs somebody has changed into none. One with a relationship of somebody else's stays,
// without anything of ours.
UNWIND $ids AS id
MATCH (term:Term)
WHERE elementId(term) = id
OPTIONAL MATCH (term)-[stated:${stated}]->()
DELETE stated
WITH DISTINCT term
OPTIONAL MATCH (term)-[link:${derivedTypes}]-(other)
WHERE ${derived}
DELETE link
WITH DISTINCT term
SET term:Missing
REMOVE term.shortDefinition, term.category, term.url, term.aliases, term.fingerprint, term.rank, term.community,
  term.degreeIn, term.degreeOut
WITH term
WHERE NOT EXISTS { (term)--() }
DELETE term
