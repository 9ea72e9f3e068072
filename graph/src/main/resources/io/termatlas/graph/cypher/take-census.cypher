// All ledgers, and how many published terms and relationships stand altogether: the server keeps these counts.
RETURN COLLECT { MATCH (ledger:Glossary) RETURN ledger } AS ledgers,
  COUNT { (:Term) } - COUNT { (:Missing) } AS terms,
  COUNT { ()-[:RELATED_TO]->() } + COUNT { ()-[:IN_CATEGORY]->() } + COUNT { ()-[:ANSWERS]->() } AS relationships
