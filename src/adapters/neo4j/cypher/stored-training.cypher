// A row is a line of a training that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:TRAINED_ON {identity: identity}]->()
USING INDEX stored:TRAINED_ON(identity)
RETURN identity, stored.hash AS hash
