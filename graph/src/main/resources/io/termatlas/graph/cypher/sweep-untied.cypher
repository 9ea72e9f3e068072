// Drops missing terms that no term names any more, and categories that hold no term any more, so many of either at a time;
// returns how many went, of the kind of which most did.
OPTIONAL MATCH (term:Missing {glossary: $glossary})
USING SCAN term:Missing
WHERE term:Term AND term.slug IS :: STRING AND term.name IS NOT NULL AND term.fingerprint IS NULL
  AND NOT EXISTS { MATCH (term)-[link]-(other) WHERE NOT ${derived} }
WITH term
LIMIT $limit
OPTIONAL MATCH (term)-[link:${derivedTypes}]-(other)
WHERE ${derived}
WITH term, collect(link) AS links
FOREACH (link IN links | DELETE link)
WITH collect(term) AS terms
FOREACH (term IN terms | DELETE term)
WITH size(terms) AS dropped
OPTIONAL MATCH (category:Category)
WHERE category.glossary = $glossary AND category.name IS NOT NULL AND NOT EXISTS { (category)--() }
WITH dropped, category
LIMIT $limit
WITH dropped, collect(category) AS categories
FOREACH (category IN categories | DELETE category)
RETURN CASE WHEN size(categories) > dropped THEN size(categories) ELSE dropped END AS dropped
