// A row is the identity of a line that was put. The nodes of its identifiers serve to find it by.
UNWIND $rows AS row
MERGE (entity:Entity {key: row.identity})
SET entity = row.properties
WITH row, entity
CALL (row, entity) {
  OPTIONAL MATCH (entity)-[former:IDENTIFIED_BY]->()
  DELETE former
}
CALL (row, entity) {
  UNWIND row.identifiers AS given
  MERGE (identifier:Identifier {value: given.value, scheme: given.scheme})
  MERGE (entity)-[:IDENTIFIED_BY]->(identifier)
}
RETURN row.identity AS identity
ORDER BY identity
