// Writes the ledger with the number of terms that really stand in the graph. The mark stays.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.language = $language, ledger.baseUrl = $baseUrl, ledger.generation = $generation,
  ledger.committedAt = $committedAt, ledger.derivation = $derivation,
  ledger.terms = COUNT {
    MATCH (term:Term)
    WHERE term.glossary = $glossary AND term.slug IS NOT NULL AND NOT term:Missing
  }
