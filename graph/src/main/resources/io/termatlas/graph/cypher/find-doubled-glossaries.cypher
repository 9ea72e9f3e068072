// The first keys that several nodes share, for whoever has to part them.
MATCH (ledger:Glossary)
WHERE ledger.id IS NOT NULL
WITH [ledger.id] AS key, collect(elementId(ledger)) AS ids
WHERE size(ids) > 1
RETURN key, ids
ORDER BY key
LIMIT 10
