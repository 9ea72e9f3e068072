// Prolongs the lock of a glossary. The ledger is written before it is read, so that no other can take the lock until this transaction ends.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.lockedUntil = datetime.realtime() + duration({seconds: $seconds})
WITH ledger
WHERE ledger.lockedBy = $holder
RETURN count(ledger) AS held
