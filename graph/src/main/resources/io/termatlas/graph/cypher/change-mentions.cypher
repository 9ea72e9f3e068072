// Gives mentions what they should say.
UNWIND $rows AS row
MATCH (:Term)-[mention:MENTIONS]->(:Term)
WHERE elementId(mention) = row.id
SET mention.glossary = $glossary, mention.count = row.count, mention.field = row.field,
  mention.probability = row.probability
