// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (entity:Entity {key: row.subject})
USING INDEX entity:Entity(key)
MERGE (list:List {name: row.object})
MERGE (entity)-[listing:LISTED_ON {identity: row.identity}]->(list)
SET listing = row.properties
RETURN row.identity AS identity
ORDER BY identity
