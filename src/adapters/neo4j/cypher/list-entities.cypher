// One row: how many entities pass the filter, and a page of their keys in order.
RETURN
  COUNT {
    MATCH (entity:Entity)
    WHERE ($kinds IS NULL OR entity.kind IN $kinds)
      AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
      AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
  } AS total,
  COLLECT {
    MATCH (entity:Entity)
    WHERE entity.key > coalesce($after, '')
      AND ($kinds IS NULL OR entity.kind IN $kinds)
      AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
      AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
    RETURN entity.key
    ORDER BY entity.key
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
