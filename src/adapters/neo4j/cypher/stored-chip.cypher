// A row is a line of a chip that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:Chip {key: identity})
USING INDEX stored:Chip(key)
RETURN identity, stored.hash AS hash
