// Takes a decision back.
MATCH (decision:Decision {identity: $identity})
DELETE decision
