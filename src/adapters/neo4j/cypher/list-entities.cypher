// One row: how many entities pass the filter, and a page of their keys in order.
// Keys are compared by keyOrder: comparing text, the server orders it one way in an index and another way elsewhere.
RETURN
  COUNT {
    MATCH (entity:Entity)
    WHERE ($among IS NULL OR entity.key IN $among)
      AND ($except IS NULL OR NOT entity.key IN $except)
      AND (
        entity.key IN $passing
        OR ($kinds IS NULL OR entity.kind IN $kinds)
          AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
          AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
      )
  } AS total,
  COLLECT {
    MATCH (entity:Entity)
    WHERE entity.keyOrder > coalesce($afterOrder, '')
      AND ($among IS NULL OR entity.key IN $among)
      AND ($except IS NULL OR NOT entity.key IN $except)
      AND (
        entity.key IN $passing
        OR ($kinds IS NULL OR entity.kind IN $kinds)
          AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
          AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
      )
    RETURN entity.key
    ORDER BY entity.keyOrder
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
