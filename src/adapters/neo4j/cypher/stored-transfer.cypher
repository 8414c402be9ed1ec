// A row is a line of a transfer that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:Transfer {key: identity})
USING INDEX stored:Transfer(key)
RETURN identity, stored.hash AS hash
