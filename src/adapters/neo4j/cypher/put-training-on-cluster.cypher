// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (model:Model {key: row.subject})
USING INDEX model:Model(key)
MATCH (cluster:Cluster {key: row.object})
USING INDEX cluster:Cluster(key)
MERGE (model)-[training:TRAINED_ON {identity: row.identity}]->(cluster)
SET training = row.properties
RETURN row.identity AS identity
ORDER BY identity
