// A row is a line of a headquarters that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:HEADQUARTERED_IN {identity: identity}]->()
USING INDEX stored:HEADQUARTERED_IN(identity)
RETURN identity, stored.hash AS hash
