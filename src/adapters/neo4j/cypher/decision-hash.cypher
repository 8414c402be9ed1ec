// One row where the pair is decided: the hash of the decision.
MATCH (decision:Decision {identity: $identity})
RETURN decision.hash AS hash
ORDER BY hash
