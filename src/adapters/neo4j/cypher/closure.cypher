// A row is up to fifty entities of the upward closure, or interests in them, or other facts of them: a list for each property,
// one item a line. The driver takes less than half the time for these that it takes for a row each, and ten times as long for
// maps, whose names it reads anew each time; of more than fifty it is slow to put a row together from the pieces that it comes in.
// Nodes and relationships are read as maps first: property by property, each would be looked for anew.
// A date comes as its text, since the driver takes 7 µs to make out a date of Neo4j's own; what is in the place of a date and is
// none comes in a list. `dates` are from, to, sourceStatedOn and sourceRetrievedOn.
// A list of values that few have is null where none of the fifty has one: as much work here, and nothing for the driver to read.
// Entities come in the order of their keys. What a fact or an interest is of is told by its place in that order; its places go as
// floats, which the driver reads many times as fast as integers. Interests come in any order: the service puts them in that of
// their owners by their places, which takes a fraction of the time that the server needs to compare keys.
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
  WITH found[first..first + 50] AS entities
  WITH entities, [entity IN entities | properties(entity)] AS page
  RETURN
    'entity' AS type,
    [
      [one IN page | one.key],
      [one IN page | one.name],
      [one IN page | one.kind],
      CASE
        WHEN any(one IN page WHERE one.aliases IS NOT NULL) THEN [one IN page | one.aliases]
      END,
      CASE
        WHEN any(one IN page WHERE one.identifierSchemes IS NOT NULL) THEN [one IN page | one.identifierSchemes]
      END,
      CASE
        WHEN any(one IN page WHERE one.identifierValues IS NOT NULL) THEN [one IN page | one.identifierValues]
      END,
      CASE
        WHEN any(one IN page WHERE one.jurisdiction IS NOT NULL) THEN [one IN page | one.jurisdiction]
      END
    ] AS columns,
    page
  UNION ALL
  UNWIND range(0, size(found) - 1) AS place
  WITH place, found[place] AS entity
  MATCH (entity)-[interest:OWNED_BY]->(owner)
  WITH
    collect(interest) AS interests,
    collect(toFloat(place)) AS places,
    collect(owner.key) AS owners
  UNWIND range(0, size(interests) - 1, 50) AS first
  WITH
    places[first..first + 50] AS places,
    owners[first..first + 50] AS owners,
    [interest IN interests[first..first + 50] | properties(interest)] AS page
  RETURN
    'interest' AS type,
    [
      places,
      owners,
      [one IN page | one.kind],
      [one IN page | one.minimumShare],
      [one IN page | one.maximumShare],
      [one IN page | one.minimumOpen],
      [one IN page | one.maximumOpen]
    ] AS columns,
    page
  UNION ALL
  UNWIND range(0, size(found) - 1) AS place
  WITH place, found[place] AS entity
  MATCH (entity)-[fact:HEADQUARTERED_IN|LOCATED_IN|LISTED_ON|HAS_OWNER_STATEMENT|HOLDS]->()
  WITH collect(fact) AS facts, collect(toFloat(place)) AS places
  UNWIND range(0, size(facts) - 1, 50) AS first
  WITH facts[first..first + 50] AS facts, places[first..first + 50] AS places
  WITH
    facts,
    places,
    [
      fact IN facts |
      properties(CASE WHEN fact.identity IS NULL THEN endNode(fact) ELSE fact END)
    ] AS page
  RETURN
    'fact' AS type,
    [
      places,
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
  CASE
    WHEN any(
      one IN page
      WHERE coalesce(one.from, one.to, one.sourceStatedOn, one.sourceRetrievedOn) IS NOT NULL
    ) THEN [
      one IN page |
      [
        date IN [one.from, one.to, one.sourceStatedOn, one.sourceRetrievedOn] |
        CASE WHEN date IS :: DATE THEN toString(date) ELSE [date] END
      ]
    ]
  END AS dates,
  CASE
    WHEN any(one IN page WHERE one.sourceName IS NOT NULL) THEN [
      one IN page |
      CASE
        WHEN one.sourceName IS NOT NULL THEN [
          one.sourceName, one.sourceUrl, one.sourceStatementId, one.sourceWords
        ]
      END
    ]
  END AS sources
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS type, null AS columns, null AS dates, null AS sources
