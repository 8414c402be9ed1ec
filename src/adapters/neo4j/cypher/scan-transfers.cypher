// The transfers of a page of all entities, who sent them, in the order of the entities' keys. A transfer has one sender.
MATCH (entity:Entity)
WHERE entity.keyOrder > $afterOrder
WITH entity
ORDER BY entity.keyOrder
LIMIT toInteger($limit)
RETURN
  entity {.key} AS entity,
  COLLECT {
    MATCH (entity)-[:SENT]->(transfer:Transfer)-[:RECEIVED_BY]->(receiver:Entity), (transfer)-[:OF]->(item)
    RETURN {
      transfer: properties(transfer),
      receiver: receiver.key,
      chip: CASE WHEN item:Chip THEN item.key END,
      model: CASE WHEN item:Model THEN item.key END
    }
  } AS transfers
ORDER BY entity.keyOrder
