// What was committed last.
MATCH (ledger:Glossary {id: $glossary})
RETURN ledger
