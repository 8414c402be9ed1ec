// A row is a line of a location that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:LOCATED_IN {identity: identity}]->()
USING INDEX stored:LOCATED_IN(identity)
RETURN identity, stored.hash AS hash
