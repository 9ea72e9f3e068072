// Whether the server takes the order to write a checkpoint: the Community edition does not.
SHOW PROCEDURES YIELD name WHERE name = 'db.checkpoint' RETURN name
