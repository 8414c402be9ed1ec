// A row is a line of an installation that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:CONTAINS {identity: identity}]->()
USING INDEX stored:CONTAINS(identity)
RETURN identity, stored.hash AS hash
