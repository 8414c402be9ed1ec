// One row: how many models have the text in their name and this maker, and a page of their keys in order.
// Keys are compared by keyOrder: comparing text, the server orders it one way in an index and another way elsewhere.
RETURN
  COUNT {
    MATCH (model:Model)
    WHERE ($text IS NULL OR model.foldedName CONTAINS $text)
      AND ($maker IS NULL OR model.developer = $maker)
  } AS total,
  COLLECT {
    MATCH (model:Model)
    WHERE model.keyOrder > coalesce($afterOrder, '')
      AND ($text IS NULL OR model.foldedName CONTAINS $text)
      AND ($maker IS NULL OR model.developer = $maker)
    RETURN model.key
    ORDER BY model.keyOrder
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
