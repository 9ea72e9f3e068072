// Does anybody answer?
RETURN 1 AS answer
