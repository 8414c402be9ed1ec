// A row is a line of a model that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:Model {key: identity})
USING INDEX stored:Model(key)
RETURN identity, stored.hash AS hash
