// A row is the identity of a line that was put.
UNWIND $rows AS row
MATCH (model:Model {key: row.subject})
USING INDEX model:Model(key)
MATCH (chip:Chip {key: row.object})
USING INDEX chip:Chip(key)
MERGE (model)-[training:TRAINED_ON {identity: row.identity}]->(chip)
SET training = row.properties
RETURN row.identity AS identity
ORDER BY identity
