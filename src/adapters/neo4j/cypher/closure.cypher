// A row is an entity of the upward closure: its properties as a list, the interests in it as lists, and its other facts as
// [relationship type, code or name of the object, properties]. Lists, because the driver takes ten times as long for maps, whose
// names it reads anew each time. A row has a hundred interests at most, because it is slow to read a row of megabytes too: an
// entity with more has further rows, whose facts are null.
// Rows have no order of their own: the lines made of them are sorted by identity, as in every store.
// The first and the last row are the graph's sum before and after the reading; it differs where a write landed in between.
//
// From one start the walk goes to the top without a limit. Neither the path nor the relationship is named: so it is planned
// as a breadth-first walk, which does not count paths. It is one walk for each start; from several the query first takes
// five steps up from all of them together, each entity once however many lead to it (of "seen before" and "new", false and
// true, the minimum stays): a thousand subsidiaries of one group are one node after a step. From what is new at the last
// step it goes on as from one start. The steps take ten times as long for an entity of thousands of owners.
// The properties are named, because to read those that only the bookkeeping needs would cost as much again.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS entity, null AS interests, null AS facts
UNION ALL
CALL () {
  UNWIND $keys AS key
  MATCH (start:Entity {key: key})
  USING INDEX start:Entity(key)
  RETURN start
  UNION
  UNWIND $leis AS lei
  MATCH (identifier:Identifier {value: lei, scheme: 'LEI'})<-[:IDENTIFIED_BY]-(carrier:Entity)
  USING INDEX identifier:Identifier(value, scheme)
  WITH lei, min(carrier.key) AS key
  MATCH (start:Entity {key: key})
  USING INDEX start:Entity(key)
  RETURN start
}
WITH collect(start) AS starts
CALL (starts) {
  WITH *
  WHERE size(starts) = 1
  UNWIND starts AS start
  MATCH (start)-[:OWNED_BY*0..]->(entity:Entity)
  RETURN DISTINCT entity
  UNION ALL
  WITH *
  WHERE size(starts) > 1
  UNWIND starts AS start
  WITH start AS node, true AS isNew
  CALL (node, isNew) {
    RETURN node AS next, false AS isNext
    UNION ALL
    WITH *
    WHERE isNew
    MATCH (node)-[:OWNED_BY]->(owner:Entity)
    RETURN owner AS next, true AS isNext
  }
  WITH next AS node, min(isNext) AS isNew
  CALL (node, isNew) {
    RETURN node AS next, false AS isNext
    UNION ALL
    WITH *
    WHERE isNew
    MATCH (node)-[:OWNED_BY]->(owner:Entity)
    RETURN owner AS next, true AS isNext
  }
  WITH next AS node, min(isNext) AS isNew
  CALL (node, isNew) {
    RETURN node AS next, false AS isNext
    UNION ALL
    WITH *
    WHERE isNew
    MATCH (node)-[:OWNED_BY]->(owner:Entity)
    RETURN owner AS next, true AS isNext
  }
  WITH next AS node, min(isNext) AS isNew
  CALL (node, isNew) {
    RETURN node AS next, false AS isNext
    UNION ALL
    WITH *
    WHERE isNew
    MATCH (node)-[:OWNED_BY]->(owner:Entity)
    RETURN owner AS next, true AS isNext
  }
  WITH next AS node, min(isNext) AS isNew
  CALL (node, isNew) {
    RETURN node AS next, false AS isNext
    UNION ALL
    WITH *
    WHERE isNew
    MATCH (node)-[:OWNED_BY]->(owner:Entity)
    RETURN owner AS next, true AS isNext
  }
  WITH next AS node, min(isNext) AS isNew
  CALL (node, isNew) {
    RETURN node AS entity
    UNION ALL
    WITH *
    WHERE isNew
    MATCH (node)-[:OWNED_BY*1..]->(above:Entity)
    RETURN DISTINCT above AS entity
  }
  RETURN DISTINCT entity
}
WITH
  entity,
  [
    (entity)-[interest:OWNED_BY]->(owner) |
    [
      owner.key, interest.kind, interest.minimumShare, interest.maximumShare, interest.minimumOpen,
      interest.maximumOpen, interest.from, interest.to, interest.sourceName, interest.sourceUrl,
      interest.sourceStatedOn, interest.sourceRetrievedOn,
      interest.sourceStatementId, interest.sourceWords
    ]
  ] AS interests,
  [
    (entity)-[fact:HEADQUARTERED_IN|LOCATED_IN|LISTED_ON|HAS_OWNER_STATEMENT|HOLDS]->(object) |
    [
      type(fact),
      coalesce(object.code, object.name),
      CASE
        WHEN fact.identity IS NULL THEN properties(object)
        ELSE fact {
          .programs, .licenseRequirement, .reviewPolicy, .from, .to,
          .sourceName, .sourceUrl, .sourceStatedOn, .sourceRetrievedOn, .sourceStatementId,
          .sourceWords
        }
      END
    ]
  ] AS facts
UNWIND range(0, CASE size(interests) WHEN 0 THEN 0 ELSE size(interests) - 1 END, 100) AS first
RETURN
  null AS sum,
  [
    entity.key, entity.name, entity.kind, entity.aliases, entity.identifierSchemes,
    entity.identifierValues, entity.jurisdiction, entity.from, entity.to, entity.sourceName,
    entity.sourceUrl, entity.sourceStatedOn, entity.sourceRetrievedOn,
    entity.sourceStatementId, entity.sourceWords
  ] AS entity,
  interests[first..first + 100] AS interests,
  CASE first WHEN 0 THEN facts END AS facts
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS entity, null AS interests, null AS facts
