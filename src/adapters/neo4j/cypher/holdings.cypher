// A row is up to fifty entities at either end of an interest in something that an asked owner holds, or of their facts other
// than interests, or of the interests in what is held; its form is that of closure.cypher, with a key wherever that has a place or
// a number, and with every list.
CALL () {
  UNWIND $owners AS key
  MATCH (owner:Entity {key: key})<-[:OWNED_BY]-(owned:Entity)
  USING INDEX owner:Entity(key)
  RETURN collect(DISTINCT owned) AS allOwned
}
CALL (allOwned) {
  UNWIND allOwned AS owned
  OPTIONAL MATCH (owned)-[:OWNED_BY]->(owner:Entity)
  UNWIND [owned, owner] AS entity
  RETURN collect(DISTINCT entity) AS found
}
CALL (allOwned, found) {
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
  UNWIND allOwned AS entity
  MATCH (entity)-[interest:OWNED_BY]->()
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
