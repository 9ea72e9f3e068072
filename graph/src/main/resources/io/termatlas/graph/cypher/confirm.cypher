// Clears the mark: the index has committed, too.
MATCH (ledger:Glossary {id: $glossary})
SET ledger.pending = false
