// A row is the identity of a line that was put. Its ends may have changed: so they are linked anew.
UNWIND $rows AS row
MATCH (sender:Entity {key: row.from})
USING INDEX sender:Entity(key)
MATCH (receiver:Entity {key: row.to})
USING INDEX receiver:Entity(key)
OPTIONAL MATCH (chip:Chip {key: row.chip})
USING INDEX chip:Chip(key)
OPTIONAL MATCH (model:Model {key: row.model})
USING INDEX model:Model(key)
WITH row, sender, receiver, coalesce(chip, model) AS item
WHERE item IS NOT NULL
MERGE (transfer:Transfer {key: row.identity})
SET transfer = row.properties
WITH row, sender, receiver, item, transfer
CALL (transfer) {
  OPTIONAL MATCH (transfer)-[former:SENT|RECEIVED_BY|OF]-()
  DELETE former
}
CREATE (sender)-[:SENT]->(transfer)-[:RECEIVED_BY]->(receiver)
CREATE (transfer)-[:OF]->(item)
RETURN row.identity AS identity
ORDER BY identity
