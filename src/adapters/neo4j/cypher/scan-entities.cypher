// A page of all entities in the order of their keys, each with its facts; the rows are those of closure.cypher.
MATCH (entity:Entity)
WHERE entity.keyOrder > $afterOrder
WITH entity
ORDER BY entity.keyOrder
LIMIT toInteger($limit)
WITH
  entity,
  entity.keyOrder AS keyOrder,
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
  [
    entity.key, entity.name, entity.kind, entity.aliases, entity.identifierSchemes,
    entity.identifierValues, entity.jurisdiction, entity.from, entity.to, entity.sourceName,
    entity.sourceUrl, entity.sourceStatedOn, entity.sourceRetrievedOn,
    entity.sourceStatementId, entity.sourceWords
  ] AS entity,
  interests[first..first + 100] AS interests,
  CASE first WHEN 0 THEN facts END AS facts
ORDER BY keyOrder, first
