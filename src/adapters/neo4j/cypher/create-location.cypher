// A row is the identity of a line that is not there yet, as in create-entity.cypher.
UNWIND range(0, size($identity) - 1) AS at
MATCH (entity:Entity {key: $subject[at]})
USING INDEX entity:Entity(key)
MERGE (country:Country {code: $object[at]})
CREATE
  (entity)-[:LOCATED_IN {
    identity: $identity[at],
    from: $from[at],
    to: $to[at],
    sourceName: $sourceName[at],
    sourceUrl: $sourceUrl[at],
    sourceStatedOn: $sourceStatedOn[at],
    sourceRetrievedOn: $sourceRetrievedOn[at],
    sourceStatementId: $sourceStatementId[at],
    sourceWords: $sourceWords[at],
    hash: $hash[at]
  }]->(country)
RETURN $identity[at] AS identity
ORDER BY identity
