// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (model:Model {key: row.subject})
USING INDEX model:Model(key)
MATCH (base:Model {key: row.object})
USING INDEX base:Model(key)
MERGE (model)-[derivation:DERIVED_FROM {identity: row.identity}]->(base)
SET derivation = row.properties
RETURN row.identity AS identity
ORDER BY identity
