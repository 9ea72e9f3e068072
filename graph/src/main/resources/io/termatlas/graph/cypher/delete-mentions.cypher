// Deletes mentions.
UNWIND $ids AS id
MATCH (:Term)-[mention:MENTIONS]->(:Term)
WHERE elementId(mention) = id
DELETE mention
