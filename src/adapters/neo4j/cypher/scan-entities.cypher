// A page of all entities in the order of their keys, each with its facts; the rows are those of closure.cypher.
MATCH (entity:Entity)
WHERE entity.keyOrder > $afterOrder
WITH entity
ORDER BY entity.keyOrder
LIMIT toInteger($limit)
RETURN
  entity {
    .key, .name, .kind, .aliases, .identifierSchemes, .identifierValues, .jurisdiction, .from, .to,
    .sourceName, .sourceUrl, .sourceStatedOn, .sourceRetrievedOn,
    .sourceStatementId, .sourceWords
  } AS entity,
  [
    (entity)-[fact:OWNED_BY|HEADQUARTERED_IN|LOCATED_IN|LISTED_ON|HAS_OWNER_STATEMENT|HOLDS]->(object) |
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
ORDER BY entity.keyOrder
