// A row is an item or a cluster with its facts as in items.cypher, or a transfer with the keys of its parties and of what moved.
// The first and the last row are the graph's sum before and after the reading, as in closure.cypher.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS label, null AS item, null AS facts, null AS sender, null AS receiver
UNION ALL
CALL () {
  MATCH (item:Chip)
  RETURN item
  UNION ALL
  MATCH (item:Model)
  RETURN item
  UNION ALL
  MATCH (item:Cluster)
  RETURN item
}
RETURN
  null AS sum,
  head(labels(item)) AS label,
  properties(item) AS item,
  COLLECT {
    MATCH (item)-[fact:DERIVED_FROM|TRAINED_ON_DATA_FROM|TRAINED_ON|CONTAINS]->(object)
    RETURN [type(fact), head(labels(object)), object.key, properties(fact)]
  } AS facts,
  null AS sender,
  null AS receiver
UNION ALL
MATCH (sender:Entity)-[:SENT]->(transfer:Transfer)-[:RECEIVED_BY]->(receiver:Entity), (transfer)-[:OF]->(moved)
RETURN
  null AS sum,
  'Transfer' AS label,
  properties(transfer) AS item,
  [['OF', head(labels(moved)), moved.key, {}]] AS facts,
  sender.key AS sender,
  receiver.key AS receiver
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS label, null AS item, null AS facts, null AS sender, null AS receiver
