// Which installation a glossary belongs to, who holds its lock, and what its ledger says of the last run. The time is that of the database.
MATCH (ledger:Glossary {id: $glossary})
RETURN ledger.installation AS installation, ledger.lockedBy AS holder,
  coalesce(ledger.lockedUntil > datetime.realtime(), false) AS held,
  [ledger.generation, ledger.committedAt, ledger.lockedBy] AS state
