// A row is an item or a cluster that the selected items come from, with its facts as
// [relationship type, label of the object, key of the object, properties].
// Rows have no order of their own: the lines made of them are sorted by identity, as in every store.
// The first and the last row are the graph's sum before and after the reading, as in closure.cypher.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS label, null AS item, null AS facts
UNION ALL
CALL () {
  UNWIND $chipKeys AS key
  MATCH (start:Chip {key: key})
  USING INDEX start:Chip(key)
  RETURN start
  UNION
  MATCH (chip:Chip)
  WHERE chip.foldedName IN $chipNames
  WITH chip.foldedName AS name, min(chip.key) AS key
  MATCH (start:Chip {key: key})
  USING INDEX start:Chip(key)
  RETURN start
  UNION
  UNWIND $modelKeys AS key
  MATCH (start:Model {key: key})
  USING INDEX start:Model(key)
  RETURN start
  UNION
  MATCH (model:Model)
  WHERE model.foldedName IN $modelNames
  WITH model.foldedName AS name, min(model.key) AS key
  MATCH (start:Model {key: key})
  USING INDEX start:Model(key)
  RETURN start
}
MATCH (start)-[:DERIVED_FROM|TRAINED_ON_DATA_FROM|TRAINED_ON|CONTAINS*0..]->(item)
WITH DISTINCT item
RETURN
  null AS sum,
  head(labels(item)) AS label,
  properties(item) AS item,
  COLLECT {
    MATCH (item)-[fact:DERIVED_FROM|TRAINED_ON_DATA_FROM|TRAINED_ON|CONTAINS]->(object)
    RETURN [type(fact), head(labels(object)), object.key, properties(fact)]
  } AS facts
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS label, null AS item, null AS facts
