// A row is a line of a listing that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH ()-[stored:LISTED_ON {identity: identity}]->()
USING INDEX stored:LISTED_ON(identity)
RETURN identity, stored.hash AS hash
