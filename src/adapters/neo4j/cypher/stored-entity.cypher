// A row is a line of an entity that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:Entity {key: identity})
USING INDEX stored:Entity(key)
RETURN identity, stored.hash AS hash
