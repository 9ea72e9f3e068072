// Writes the ledger. The mark stays.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.language = $language, ledger.baseUrl = $baseUrl, ledger.generation = $generation,
  ledger.committedAt = $committedAt, ledger.derivation = $derivation, ledger.terms = $terms
