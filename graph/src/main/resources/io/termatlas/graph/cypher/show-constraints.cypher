// Which keys does the database keep unique?
SHOW CONSTRAINTS
YIELD type, entityType, labelsOrTypes, properties
WHERE entityType = 'NODE' AND (type CONTAINS 'UNIQUENESS' OR type CONTAINS 'KEY')
RETURN labelsOrTypes[0] AS label, properties
