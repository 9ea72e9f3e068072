// Waits until the constraints' indexes can be used.
CALL db.awaitIndexes(300)
