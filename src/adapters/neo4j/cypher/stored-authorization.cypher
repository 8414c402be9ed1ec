// A row is a line of an authorization that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:Authorization {identity: identity})
USING INDEX stored:Authorization(identity)
RETURN identity, stored.hash AS hash
