// A row is a key that a node of the kind has already.
UNWIND $entity AS key
MATCH (node:Entity {key: key})
USING INDEX node:Entity(key)
RETURN node.key AS key
UNION
UNWIND $chip AS key
MATCH (node:Chip {key: key})
USING INDEX node:Chip(key)
RETURN node.key AS key
UNION
UNWIND $cluster AS key
MATCH (node:Cluster {key: key})
USING INDEX node:Cluster(key)
RETURN node.key AS key
UNION
UNWIND $model AS key
MATCH (node:Model {key: key})
USING INDEX node:Model(key)
RETURN node.key AS key
