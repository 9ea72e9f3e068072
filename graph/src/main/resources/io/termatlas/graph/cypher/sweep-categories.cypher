// Drops categories that hold no term any more, so many at a time; returns how many went.
MATCH (category:Category)
WHERE category.glossary = $glossary AND category.name IS NOT NULL AND NOT EXISTS { (category)--() }
WITH category
LIMIT $limit
DELETE category
RETURN count(*) AS dropped
