// One row: on each level of the search how many entities match, a page of their keys with the best match first, and
// whether the entity of the cursor is in the graph. What one level finds the next ones do not. The cursor's entity stands
// on the first level that finds it; one that is found no more, on the first of all.
OPTIONAL MATCH (cursor:Entity {key: $after})
USING INDEX cursor:Entity(key)
WITH
  cursor,
  CASE
    WHEN cursor.normalisedName IN [$search, $latin] OR $search IN cursor.otherNames THEN 0
    WHEN cursor.normalisedName STARTS WITH $search THEN 1
    ELSE 2
  END AS cursorPlace
CALL () {
  UNWIND range(0, size($levels) - 1) AS level
  CALL db.index.fulltext.queryNodes('entity_words', $levels[level]) YIELD node AS entity
  WITH
    level,
    entity,
    ($among IS NULL OR entity.key IN $among)
      AND ($except IS NULL OR NOT entity.key IN $except)
      AND ($kinds IS NULL OR entity.kind IN $kinds)
      AND ($jurisdiction IS NULL OR entity.jurisdiction = $jurisdiction)
      AND ($list IS NULL OR EXISTS { (entity)-[:LISTED_ON]->(:List {name: $list}) }) AS passes
  WHERE passes OR entity.key = $after
  RETURN
    collect({
      level: level,
      passes: passes,
      place: CASE
        WHEN entity.normalisedName IN [$search, $latin] OR $search IN entity.otherNames THEN 0
        WHEN entity.normalisedName STARTS WITH $search THEN 1
        ELSE 2
      END,
      length: entity.nameLength,
      key: entity.key,
      keyOrder: entity.keyOrder
    }) AS found
}
WITH
  cursor,
  cursorPlace,
  [match IN found WHERE match.passes] AS matches,
  coalesce(head([match IN found WHERE match.key = $after | match.level]), 0) AS cursorLevel
RETURN
  size(matches) AS total,
  $after IS NULL OR cursor IS NOT NULL AS cursorKnown,
  COLLECT {
    UNWIND matches AS match
    WITH match
    WHERE $after IS NULL
      OR match.level > cursorLevel
      OR match.level = cursorLevel AND match.place > cursorPlace
      OR match.level = cursorLevel AND match.place = cursorPlace AND match.length > cursor.nameLength
      OR match.level = cursorLevel AND match.place = cursorPlace AND match.length = cursor.nameLength AND match.keyOrder > $afterOrder
    RETURN match.key
    ORDER BY match.level, match.place, match.length, match.keyOrder
    LIMIT toInteger($limit)
  } AS keys
ORDER BY total
