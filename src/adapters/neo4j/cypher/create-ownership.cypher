// A row is the identity of a line that is not there yet, as in create-entity.cypher. The relationship goes from the owned to the owner.
UNWIND range(0, size($identity) - 1) AS at
MATCH (owned:Entity {key: $subject[at]})
USING INDEX owned:Entity(key)
MATCH (owner:Entity {key: $object[at]})
USING INDEX owner:Entity(key)
CREATE
  (owned)-[:OWNED_BY {
    identity: $identity[at],
    kind: $kind[at],
    minimumShare: $minimumShare[at],
    maximumShare: $maximumShare[at],
    minimumOpen: $minimumOpen[at],
    maximumOpen: $maximumOpen[at],
    from: $from[at],
    to: $to[at],
    sourceName: $sourceName[at],
    sourceUrl: $sourceUrl[at],
    sourceStatedOn: $sourceStatedOn[at],
    sourceRetrievedOn: $sourceRetrievedOn[at],
    sourceStatementId: $sourceStatementId[at],
    sourceWords: $sourceWords[at],
    hash: $hash[at]
  }]->(owner)
RETURN $identity[at] AS identity
ORDER BY identity
