// Gives the lock of a glossary to a holder, until a moment by the clock of the database.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.installation = $installation, ledger.lockedBy = $holder,
  ledger.lockedUntil = datetime.realtime() + duration({seconds: $seconds})
