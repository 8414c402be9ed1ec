// One row: how many entities match the words, a page of their keys with the best match first, and whether the
// entity of the cursor is in the graph. The index finds words by their beginnings; the second test is exact.
OPTIONAL MATCH (cursor:Entity {key: $after})
USING INDEX cursor:Entity(key)
WITH
  cursor,
  CASE
    WHEN cursor.normalisedName = $search OR $search IN cursor.otherNames THEN 0
    WHEN cursor.normalisedName STARTS WITH $search THEN 1
    ELSE 2
  END AS cursorPlace
CALL () {
  CALL db.index.fulltext.queryNodes('entity_words', $expression) YIELD node AS entity
  WHERE all(token IN $tokens WHERE ' ' + entity.words CONTAINS ' ' + token)
    AND ($kinds IS NULL OR entity.kind IN $kinds)
    AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
    AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
  RETURN
    collect({
      place: CASE
        WHEN entity.normalisedName = $search OR $search IN entity.otherNames THEN 0
        WHEN entity.normalisedName STARTS WITH $search THEN 1
        ELSE 2
      END,
      length: entity.nameLength,
      key: entity.key,
      keyOrder: entity.keyOrder
    }) AS matches
}
RETURN
  size(matches) AS total,
  $after IS NULL OR cursor IS NOT NULL AS cursorKnown,
  COLLECT {
    UNWIND matches AS match
    WITH match
    WHERE $after IS NULL
      OR match.place > cursorPlace
      OR match.place = cursorPlace AND match.length > cursor.nameLength
      OR match.place = cursorPlace AND match.length = cursor.nameLength AND match.keyOrder > $afterOrder
    RETURN match.key
    ORDER BY match.place, match.length, match.keyOrder
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
