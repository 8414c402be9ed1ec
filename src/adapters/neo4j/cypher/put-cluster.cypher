// A row is the identity of a line that was put. link-makers.cypher makes the relationship to its operator.
UNWIND $rows AS row
MERGE (cluster:Cluster {key: row.identity})
SET cluster = row.properties
WITH row, cluster
CALL (cluster) {
  OPTIONAL MATCH (cluster)-[former:OPERATED_BY|STANDS_IN]->()
  DELETE former
}
CALL (row, cluster) {
  WITH row, cluster
  WHERE row.properties.country IS NOT NULL
  MERGE (country:Country {code: row.properties.country})
  MERGE (cluster)-[:STANDS_IN]->(country)
}
RETURN row.identity AS identity
ORDER BY identity
