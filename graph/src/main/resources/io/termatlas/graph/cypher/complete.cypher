// Writes the ledger with the numbers of what really stands in the graph. The mark stays.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.language = $language, ledger.baseUrl = $baseUrl, ledger.generation = $generation,
  ledger.committedAt = $committedAt, ledger.derivation = $derivation, ledger.terms = $terms,
  ledger.relationships = $relationships
