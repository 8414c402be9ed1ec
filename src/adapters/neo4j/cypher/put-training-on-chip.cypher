// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (model:Model {key: row.subject})
MATCH (chip:Chip {key: row.object})
MERGE (model)-[training:TRAINED_ON {identity: row.identity}]->(chip)
SET training = row.properties
RETURN row.identity AS identity
ORDER BY identity
