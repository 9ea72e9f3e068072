// Marks the glossary: a run is under way. One that is new stands at generation 0. Returns whether a run had died, and how
// many terms the ledger says.
MERGE (ledger:Glossary {id: $glossary})
ON CREATE SET ledger.generation = 0, ledger.terms = 0, ledger.derivation = '',
  ledger.committedAt = datetime({epochSeconds: 0}), ledger.pending = false
WITH ledger, ledger.pending AS died
SET ledger.language = $language, ledger.baseUrl = $baseUrl, ledger.pending = true
RETURN died, ledger.terms AS terms
