// A row is a line that the graph holds already, with the hash of its content; one parameter a type, a list of identities.
UNWIND $entity AS identity
MATCH (stored:Entity {key: identity})
USING INDEX stored:Entity(key)
RETURN 'entity' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $chip AS identity
MATCH (stored:Chip {key: identity})
USING INDEX stored:Chip(key)
RETURN 'chip' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $cluster AS identity
MATCH (stored:Cluster {key: identity})
USING INDEX stored:Cluster(key)
RETURN 'cluster' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $model AS identity
MATCH (stored:Model {key: identity})
USING INDEX stored:Model(key)
RETURN 'model' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $transfer AS identity
MATCH (stored:Transfer {key: identity})
USING INDEX stored:Transfer(key)
RETURN 'transfer' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $ownerStatement AS identity
MATCH (stored:OwnerStatement {identity: identity})
USING INDEX stored:OwnerStatement(identity)
RETURN 'ownerStatement' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $authorization AS identity
MATCH (stored:Authorization {identity: identity})
USING INDEX stored:Authorization(identity)
RETURN 'authorization' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $headquarters AS identity
MATCH ()-[stored:HEADQUARTERED_IN {identity: identity}]->()
USING INDEX stored:HEADQUARTERED_IN(identity)
RETURN 'headquarters' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $location AS identity
MATCH ()-[stored:LOCATED_IN {identity: identity}]->()
USING INDEX stored:LOCATED_IN(identity)
RETURN 'location' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $ownership AS identity
MATCH ()-[stored:OWNED_BY {identity: identity}]->()
USING INDEX stored:OWNED_BY(identity)
RETURN 'ownership' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $listing AS identity
MATCH ()-[stored:LISTED_ON {identity: identity}]->()
USING INDEX stored:LISTED_ON(identity)
RETURN 'listing' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $installation AS identity
MATCH ()-[stored:CONTAINS {identity: identity}]->()
USING INDEX stored:CONTAINS(identity)
RETURN 'installation' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $training AS identity
MATCH ()-[stored:TRAINED_ON {identity: identity}]->()
USING INDEX stored:TRAINED_ON(identity)
RETURN 'training' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $derivation AS identity
MATCH ()-[stored:DERIVED_FROM {identity: identity}]->()
USING INDEX stored:DERIVED_FROM(identity)
RETURN 'derivation' AS type, identity, stored.hash AS hash
UNION ALL
UNWIND $syntheticData AS identity
MATCH ()-[stored:TRAINED_ON_DATA_FROM {identity: identity}]->()
USING INDEX stored:TRAINED_ON_DATA_FROM(identity)
RETURN 'syntheticData' AS type, identity, stored.hash AS hash
