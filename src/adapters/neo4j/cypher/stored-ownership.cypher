// A row is a line of an ownership that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:OWNED_BY {identity: identity}]->()
USING INDEX stored:OWNED_BY(identity)
RETURN identity, stored.hash AS hash
