// Leads from chips, models and clusters to the entities that made, developed or operate them, for those who explore
// the graph: an entity may have been put after them.
CALL () {
  MATCH (chip:Chip)
  WHERE chip.vendor IS NOT NULL AND NOT EXISTS { (chip)-[:MADE_BY]->() }
  MATCH (vendor:Entity {key: chip.vendor})
  USING INDEX vendor:Entity(key)
  CREATE (chip)-[:MADE_BY]->(vendor)
}
CALL () {
  MATCH (model:Model)
  WHERE model.developer IS NOT NULL AND NOT EXISTS { (model)-[:DEVELOPED_BY]->() }
  MATCH (developer:Entity {key: model.developer})
  USING INDEX developer:Entity(key)
  CREATE (model)-[:DEVELOPED_BY]->(developer)
}
CALL () {
  MATCH (cluster:Cluster)
  WHERE cluster.operator IS NOT NULL AND NOT EXISTS { (cluster)-[:OPERATED_BY]->() }
  MATCH (operator:Entity {key: cluster.operator})
  USING INDEX operator:Entity(key)
  CREATE (cluster)-[:OPERATED_BY]->(operator)
}
