// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (cluster:Cluster {key: row.subject})
USING INDEX cluster:Cluster(key)
MATCH (chip:Chip {key: row.object})
USING INDEX chip:Chip(key)
MERGE (cluster)-[installation:CONTAINS {identity: row.identity}]->(chip)
SET installation = row.properties
RETURN row.identity AS identity
ORDER BY identity
