// A row is the identity of a line that was put. The relationship goes from the owned to the owner.
UNWIND $rows AS row
MATCH (owned:Entity {key: row.subject})
USING INDEX owned:Entity(key)
MATCH (owner:Entity {key: row.object})
USING INDEX owner:Entity(key)
MERGE (owned)-[interest:OWNED_BY {identity: row.identity}]->(owner)
SET interest = row.properties
RETURN row.identity AS identity
ORDER BY identity
