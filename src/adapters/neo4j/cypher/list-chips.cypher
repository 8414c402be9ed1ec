// One row: how many chips have the text in their name and this maker, and a page of their keys in order.
// Keys are compared by keyOrder: comparing text, the server orders it one way in an index and another way elsewhere.
RETURN
  COUNT {
    MATCH (chip:Chip)
    WHERE ($text IS NULL OR chip.foldedName CONTAINS $text)
      AND ($maker IS NULL OR chip.vendor = $maker)
  } AS total,
  COLLECT {
    MATCH (chip:Chip)
    WHERE chip.keyOrder > coalesce($afterOrder, '')
      AND ($text IS NULL OR chip.foldedName CONTAINS $text)
      AND ($maker IS NULL OR chip.vendor = $maker)
    RETURN chip.key
    ORDER BY chip.keyOrder
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
