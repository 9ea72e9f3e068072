// Marks the glossary: a run is under way. One that is new stands at generation 0. Returns whether a run had died, or what
// else leaves the ledger's counts without meaning, these counts, and what read-lock returns.
MERGE (ledger:Glossary {id: $glossary})
ON CREATE SET ledger.generation = 0, ledger.terms = 0, ledger.derivation = '',
  ledger.committedAt = datetime({epochSeconds: 0})
WITH ledger, ledger.pending IS NULL OR ledger.pending <> false AS died
SET ledger.language = $language, ledger.baseUrl = $baseUrl, ledger.pending = true
RETURN died, ledger.terms AS terms, ledger.relationships AS relationships,
  ledger.installation AS installation, ledger.lockedBy AS holder,
  coalesce(ledger.lockedUntil > datetime.realtime(), false) AS held,
  [ledger.generation, ledger.committedAt, ledger.lockedBy] AS state
