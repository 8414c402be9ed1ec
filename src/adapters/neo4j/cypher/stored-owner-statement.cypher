// A row is a line of an owner statement that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:OwnerStatement {identity: identity})
USING INDEX stored:OwnerStatement(identity)
RETURN identity, stored.hash AS hash
