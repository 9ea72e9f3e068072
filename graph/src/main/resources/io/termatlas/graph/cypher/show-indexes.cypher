// What does the database find nodes by, beside the keys that it keeps unique?
SHOW INDEXES
YIELD type, entityType, labelsOrTypes, properties, owningConstraint
WHERE entityType = 'NODE' AND owningConstraint IS NULL
RETURN type, labelsOrTypes AS labels, properties
