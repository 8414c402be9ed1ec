// A row is up to fifty entities of the upward closure, or interests in them, or other facts of them: a list for each property,
// one item a line. The driver takes less than half the time for these that it takes for a row each, and ten times as long for
// maps, whose names it reads anew each time; of more than fifty it is slow to put a row together from the pieces that it comes in.
// Nodes and relationships are read as maps first: property by property, each would be looked for anew.
// A date comes as its text, since the driver takes 7 µs to make out a date of Neo4j's own; what is in the place of a date and is
// none comes in a list. `dates` are from, to, sourceStatedOn and sourceRetrievedOn.
// Entities come in the order of their keys, and interests in that of their owners' keys: an answer is sorted by the service,
// as in every store, but what is made in order also stands so in its memory, where all that is asked of it takes half the time.
// The first and the last row are the graph's sum before and after the reading; it differs where a write landed in between.
//
// From one start the walk goes to the top without a limit. Neither the path nor the relationship is named: so it is planned
// as a breadth-first walk, which does not count paths. It is one walk for each start; from several the query first takes
// five steps up from all of them together, each entity once however many lead to it (of "seen before" and "new", false and
// true, the minimum stays): a thousand subsidiaries of one group are one node after a step. From what is new at the last
// step it goes on as from one start. The steps take ten times as long for an entity of thousands of owners.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS type, null AS columns, null AS dates, null AS sources
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
WITH entity ORDER BY entity.keyOrder
WITH collect(entity) AS found
CALL (found) {
  UNWIND range(0, size(found) - 1, 50) AS first
  WITH [entity IN found[first..first + 50] | properties(entity)] AS page
  RETURN
    'entity' AS type,
    [
      [one IN page | one.key],
      [one IN page | one.name],
      [one IN page | one.kind],
      [one IN page | one.aliases],
      [one IN page | one.identifierSchemes],
      [one IN page | one.identifierValues],
      [one IN page | one.jurisdiction]
    ] AS columns,
    page
  UNION ALL
  UNWIND found AS entity
  MATCH (entity)-[interest:OWNED_BY]->(owner)
  WITH interest ORDER BY owner.keyOrder
  WITH collect(interest) AS interests
  UNWIND range(0, size(interests) - 1, 50) AS first
  WITH interests[first..first + 50] AS interests
  WITH interests, [interest IN interests | properties(interest)] AS page
  RETURN
    'interest' AS type,
    [
      [interest IN interests | startNode(interest).key],
      [interest IN interests | endNode(interest).key],
      [one IN page | one.kind],
      [one IN page | one.minimumShare],
      [one IN page | one.maximumShare],
      [one IN page | one.minimumOpen],
      [one IN page | one.maximumOpen]
    ] AS columns,
    page
  UNION ALL
  UNWIND found AS entity
  MATCH (entity)-[fact:HEADQUARTERED_IN|LOCATED_IN|LISTED_ON|HAS_OWNER_STATEMENT|HOLDS]->()
  WITH collect(fact) AS facts
  UNWIND range(0, size(facts) - 1, 50) AS first
  WITH facts[first..first + 50] AS facts
  WITH
    facts,
    [
      fact IN facts |
      properties(CASE WHEN fact.identity IS NULL THEN endNode(fact) ELSE fact END)
    ] AS page
  RETURN
    'fact' AS type,
    [
      [fact IN facts | startNode(fact).key],
      [fact IN facts | type(fact)],
      [fact IN facts | coalesce(endNode(fact).code, endNode(fact).name)],
      [one IN page | one.programs],
      [one IN page | one.licenseRequirement],
      [one IN page | one.reviewPolicy],
      [one IN page | one.statement],
      [one IN page | one.kind],
      [one IN page | one.country],
      [one IN page | one.limitTpp]
    ] AS columns,
    page
}
RETURN
  null AS sum,
  type,
  columns,
  [
    one IN page |
    CASE
      WHEN coalesce(one.from, one.to, one.sourceStatedOn, one.sourceRetrievedOn) IS NOT NULL THEN [
        date IN [one.from, one.to, one.sourceStatedOn, one.sourceRetrievedOn] |
        CASE WHEN date IS :: DATE THEN toString(date) ELSE [date] END
      ]
    END
  ] AS dates,
  [
    one IN page |
    CASE
      WHEN one.sourceName IS NOT NULL THEN [
        one.sourceName, one.sourceUrl, one.sourceStatementId, one.sourceWords
      ]
    END
  ] AS sources
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS type, null AS columns, null AS dates, null AS sources
