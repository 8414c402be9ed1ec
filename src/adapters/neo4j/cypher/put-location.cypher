// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (entity:Entity {key: row.subject})
USING INDEX entity:Entity(key)
MERGE (country:Country {code: row.object})
MERGE (entity)-[fact:LOCATED_IN {identity: row.identity}]->(country)
SET fact = row.properties
RETURN row.identity AS identity
ORDER BY identity
