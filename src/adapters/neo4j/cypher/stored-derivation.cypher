// A row is a line of a derivation that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:DERIVED_FROM {identity: identity}]->()
USING INDEX stored:DERIVED_FROM(identity)
RETURN identity, stored.hash AS hash
