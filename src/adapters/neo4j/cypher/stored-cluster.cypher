// A row is a line of a cluster that the graph holds already, with the hash of its content.
UNWIND $identities AS identity
MATCH (stored:Cluster {key: identity})
USING INDEX stored:Cluster(key)
RETURN identity, stored.hash AS hash
