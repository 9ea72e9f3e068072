// What adds up to the glossary's share of all published terms: those of the whole graph, by the numbers that the database
// keeps of each label, less those that the other glossaries' ledgers say. Looks at no term.
MATCH (term:Term)
WITH count(term) AS terms
RETURN terms AS share
UNION ALL
MATCH (missing:Missing)
WITH count(missing) AS missing
RETURN -missing AS share
UNION ALL
MATCH (other:Glossary)
WHERE other.id IS NOT NULL AND other.id <> $glossary
WITH sum(toIntegerOrNull(other.terms)) AS others
RETURN -others AS share
