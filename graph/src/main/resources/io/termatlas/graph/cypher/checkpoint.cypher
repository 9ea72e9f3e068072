// Writes all that is committed to the store files, so that the transaction logs before it are no longer needed.
CALL db.checkpoint() YIELD success
RETURN success
