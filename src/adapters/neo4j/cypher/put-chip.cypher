// A row is the identity of a line that was put. link-makers.cypher makes the relationship to its maker.
UNWIND $rows AS row
MERGE (chip:Chip {key: row.identity})
SET chip = row.properties
WITH row, chip
CALL (chip) {
  OPTIONAL MATCH (chip)-[former:MADE_BY]->()
  DELETE former
}
RETURN row.identity AS identity
ORDER BY identity
