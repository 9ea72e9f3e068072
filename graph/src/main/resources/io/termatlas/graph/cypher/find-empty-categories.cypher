// Categories that hold no term and that nobody else has tied anything to.
MATCH (category:Category)
WHERE category.glossary = $glossary AND category.name IS NOT NULL AND NOT EXISTS { (category)--() }
RETURN category.name AS name
ORDER BY name
