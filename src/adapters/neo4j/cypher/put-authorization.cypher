// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (entity:Entity {key: row.subject})
USING INDEX entity:Entity(key)
MERGE (authorization:Authorization {identity: row.identity})
SET authorization = row.properties
MERGE (entity)-[:HOLDS]->(authorization)
RETURN row.identity AS identity
ORDER BY identity
