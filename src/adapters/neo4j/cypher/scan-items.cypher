// Every chip, cluster and model with what it comes from; the rows are those of items.cypher.
MATCH (item:Chip|Cluster|Model)
RETURN
  head(labels(item)) AS label,
  properties(item) AS item,
  COLLECT {
    MATCH (item)-[fact:DERIVED_FROM|TRAINED_ON_DATA_FROM|TRAINED_ON|CONTAINS]->(object)
    RETURN [type(fact), head(labels(object)), object.key, properties(fact)]
  } AS facts
