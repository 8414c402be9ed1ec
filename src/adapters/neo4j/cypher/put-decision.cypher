// Keeps a decision in place of an earlier one on the same pair.
MERGE (decision:Decision {identity: $identity})
SET decision = $properties
