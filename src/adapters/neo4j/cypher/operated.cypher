// A row is a cluster that the asked entities or any below them operate, with the chips in it as
// [relationship type, label of the object, key of the object, properties].
// The walk down is that of receipts.cypher; the first and the last row are the graph's sum before and after the reading.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS cluster, null AS facts
UNION ALL
CALL () {
  UNWIND $below AS key
  MATCH (top:Entity {key: key})
  USING INDEX top:Entity(key)
  MATCH (top)<-[:OWNED_BY*0..]-(holder:Entity)
  RETURN DISTINCT holder
}
MATCH (holder)<-[:OPERATED_BY]-(cluster:Cluster)
RETURN
  null AS sum,
  properties(cluster) AS cluster,
  COLLECT {
    MATCH (cluster)-[fact:CONTAINS]->(chip:Chip)
    RETURN [type(fact), 'Chip', chip.key, properties(fact)]
  } AS facts
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS cluster, null AS facts
