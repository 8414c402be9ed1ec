// One row: how many entities match on all levels of the search, a page of their keys with the best match first, and whether
// the entity of the cursor is in the graph. What one level finds the next ones do not. The cursor's entity stands on the
// level that finds it, whether it passes the filter or not; one that is found no more, on the first of all.
// The index is asked twice, so that nothing is held of all that match but their number.
OPTIONAL MATCH (cursor:Entity {key: $after})
USING INDEX cursor:Entity(key)
WITH
  cursor,
  CASE
    WHEN cursor.normalisedName IN [$search, $latin] OR $search IN cursor.otherNames THEN 0
    WHEN cursor.normalisedName STARTS WITH $search THEN 1
    ELSE 2
  END AS cursorPlace
CALL (cursor) {
  UNWIND CASE WHEN cursor IS NULL THEN [] ELSE range(0, size($levels) - 1) END AS level
  CALL db.index.fulltext.queryNodes('entity_words', $levels[level]) YIELD node
  WITH level, node
  WHERE node = cursor
  RETURN coalesce(min(level), 0) AS cursorLevel
}
CALL () {
  UNWIND $levels AS expression
  CALL db.index.fulltext.queryNodes('entity_words', expression) YIELD node AS entity
  WITH entity
  WHERE ($among IS NULL OR entity.key IN $among)
    AND ($except IS NULL OR NOT entity.key IN $except)
    AND (
      entity.key IN $passing
      OR ($kinds IS NULL OR entity.kind IN $kinds)
        AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
        AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
    )
  RETURN count(*) AS total
}
RETURN
  total,
  $after IS NULL OR cursor IS NOT NULL AS cursorKnown,
  COLLECT {
    UNWIND range(cursorLevel, size($levels) - 1) AS level
    CALL db.index.fulltext.queryNodes('entity_words', $levels[level]) YIELD node AS entity
    WITH
      level,
      entity,
      CASE
        WHEN entity.normalisedName IN [$search, $latin] OR $search IN entity.otherNames THEN 0
        WHEN entity.normalisedName STARTS WITH $search THEN 1
        ELSE 2
      END AS place
    WHERE ($among IS NULL OR entity.key IN $among)
      AND ($except IS NULL OR NOT entity.key IN $except)
      AND (
        entity.key IN $passing
        OR ($kinds IS NULL OR entity.kind IN $kinds)
          AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
          AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) })
      )
      AND (
        $after IS NULL
        OR level > cursorLevel
        OR place > cursorPlace
        OR place = cursorPlace AND entity.nameLength > cursor.nameLength
        OR place = cursorPlace AND entity.nameLength = cursor.nameLength AND entity.keyOrder > $afterOrder
      )
    RETURN entity.key
    ORDER BY level, place, entity.nameLength, entity.keyOrder
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
