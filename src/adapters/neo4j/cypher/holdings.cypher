// A row is an entity at either end of an interest in something that an asked owner holds, as in closure.cypher; its interests
// only where it is the one that is held.
CALL () {
  UNWIND $owners AS key
  MATCH (owner:Entity {key: key})<-[:OWNED_BY]-(owned:Entity)
  USING INDEX owner:Entity(key)
  RETURN collect(DISTINCT owned) AS allOwned
}
CALL (allOwned) {
  UNWIND allOwned AS entity
  RETURN entity, true AS isOwned
  UNION ALL
  UNWIND allOwned AS owned
  MATCH (owned)-[:OWNED_BY]->(entity:Entity)
  RETURN DISTINCT entity, false AS isOwned
}
WITH entity, max(isOwned) AS isOwned
WITH
  entity,
  [
    (entity)-[interest:OWNED_BY]->(owner)
    WHERE isOwned |
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
  [
    entity.key, entity.name, entity.kind, entity.aliases, entity.identifierSchemes,
    entity.identifierValues, entity.jurisdiction, entity.from, entity.to, entity.sourceName,
    entity.sourceUrl, entity.sourceStatedOn, entity.sourceRetrievedOn,
    entity.sourceStatementId, entity.sourceWords
  ] AS entity,
  interests[first..first + 100] AS interests,
  CASE first WHEN 0 THEN facts END AS facts
