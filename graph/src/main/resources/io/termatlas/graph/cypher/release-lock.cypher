// Gives a glossary's lock back.
MATCH (ledger:Glossary {id: $glossary})
WHERE ledger.lockedBy = $holder
REMOVE ledger.lockedBy, ledger.lockedUntil
