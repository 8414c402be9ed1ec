// A row is a line of synthetic data that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:TRAINED_ON_DATA_FROM {identity: identity}]->()
USING INDEX stored:TRAINED_ON_DATA_FROM(identity)
RETURN identity, stored.hash AS hash
