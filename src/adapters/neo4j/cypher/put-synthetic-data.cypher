// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (model:Model {key: row.subject})
USING INDEX model:Model(key)
MATCH (generator:Model {key: row.object})
USING INDEX generator:Model(key)
MERGE (model)-[use:TRAINED_ON_DATA_FROM {identity: row.identity}]->(generator)
SET use = row.properties
RETURN row.identity AS identity
ORDER BY identity
