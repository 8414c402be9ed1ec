// A row is the identity of a line that was put. link-makers.cypher makes the relationship to its maker.
UNWIND $rows AS row
MERGE (model:Model {key: row.identity})
SET model = row.properties
WITH row, model
CALL (model) {
  OPTIONAL MATCH (model)-[former:DEVELOPED_BY]->()
  DELETE former
}
RETURN row.identity AS identity
ORDER BY identity
