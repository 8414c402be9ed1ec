// A row is an entity of the upward closure, with its facts as [relationship type, key of the object, properties].
// The first and the last row are the graph's sum before and after the reading; it differs where a write landed in between.
// Neither the path nor the relationship of the variable-length pattern is named: so it is planned as a
// breadth-first walk that visits each entity once, however many paths lead to it.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS entity, null AS facts
UNION ALL
CALL () {
  UNWIND $keys AS key
  MATCH (start:Entity {key: key})
  RETURN start
  UNION
  UNWIND $leis AS lei
  MATCH (:Identifier {value: lei, scheme: 'LEI'})<-[:IDENTIFIED_BY]-(carrier:Entity)
  WITH lei, min(carrier.key) AS key
  MATCH (start:Entity {key: key})
  RETURN start
}
MATCH (start)-[:OWNED_BY*0..]->(entity:Entity)
WITH DISTINCT entity
RETURN
  null AS sum,
  properties(entity) AS entity,
  COLLECT {
    MATCH (entity)-[fact:OWNED_BY|HEADQUARTERED_IN|LOCATED_IN|LISTED_ON|HAS_OWNER_STATEMENT|HOLDS]->(object)
    RETURN [
      type(fact),
      coalesce(object.key, object.code, object.name),
      CASE WHEN fact.identity IS NULL THEN properties(object) ELSE properties(fact) END
    ]
  } AS facts
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS entity, null AS facts
