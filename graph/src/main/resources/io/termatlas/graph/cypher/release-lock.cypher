// Gives a glossary's lock back, and clears the mark where the index has committed, too. The ledger is written before it is
// read, so that no other can take the lock until this transaction ends. Returns 0 when another has it.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.lockedUntil = datetime.realtime()
WITH ledger
WHERE ledger.lockedBy = $holder
SET ledger.pending = CASE WHEN $confirms THEN false ELSE ledger.pending END
REMOVE ledger.lockedBy, ledger.lockedUntil
RETURN count(ledger) AS held
