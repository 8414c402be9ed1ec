// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (entity:Entity {key: row.subject})
USING INDEX entity:Entity(key)
MERGE (statement:OwnerStatement {identity: row.identity})
SET statement = row.properties
MERGE (entity)-[:HAS_OWNER_STATEMENT]->(statement)
RETURN row.identity AS identity
ORDER BY identity
