// All ledgers.
MATCH (ledger:Glossary)
RETURN ledger
ORDER BY ledger.id
