// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (model:Model {key: row.subject})
MATCH (generator:Model {key: row.object})
MERGE (model)-[use:TRAINED_ON_DATA_FROM {identity: row.identity}]->(generator)
SET use = row.properties
RETURN row.identity AS identity
ORDER BY identity
