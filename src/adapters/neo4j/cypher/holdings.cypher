// A row is an entity at either end of an interest in something that an asked owner holds, with its facts as
// [relationship type, key of the object, properties]; its interests only where it is the one that is held.
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
RETURN
  entity {
    .key, .name, .kind, .aliases, .identifierSchemes, .identifierValues, .jurisdiction, .from, .to,
    .sourceName, .sourceUrl, .sourceStatedOn, .sourceRetrievedOn,
    .sourceStatementId, .sourceWords
  } AS entity,
  [
    (entity)-[fact:OWNED_BY|HEADQUARTERED_IN|LOCATED_IN|LISTED_ON|HAS_OWNER_STATEMENT|HOLDS]->(object)
    WHERE isOwned OR type(fact) <> 'OWNED_BY' |
    [
      type(fact),
      coalesce(object.key, object.code, object.name),
      CASE
        WHEN fact.identity IS NULL THEN properties(object)
        ELSE fact {
          .kind, .minimumShare, .maximumShare, .minimumOpen, .maximumOpen, .programs, .licenseRequirement,
          .reviewPolicy, .from, .to, .sourceName, .sourceUrl, .sourceStatedOn, .sourceRetrievedOn,
    .sourceStatementId, .sourceWords
        }
      END
    ]
  ] AS facts
ORDER BY entity.key
