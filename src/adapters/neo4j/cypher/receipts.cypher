// A row is a transfer of a chip: of those that name an exception, to the asked entities and to all below them, and of those
// that name a license, to the countries and, where any is asked for, to a country that is not on record. `isBelow` says that its receiver is one whose owners are asked for.
// Neither the path nor the relationship of the walk down is named: so it is planned as a breadth-first walk, as in closure.cypher.
// The first and the last row are the graph's sum before and after the reading.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS transfer, null AS sender, null AS receiver, null AS chip, null AS isBelow
UNION ALL
CALL () {
  CALL () {
    UNWIND $below AS key
    MATCH (top:Entity {key: key})
    USING INDEX top:Entity(key)
    MATCH (top)<-[:OWNED_BY*0..]-(holder:Entity)
    RETURN DISTINCT holder
  }
  MATCH (holder)<-[:RECEIVED_BY]-(transfer:Transfer)
  WHERE transfer.exception IS NOT NULL
  RETURN transfer, true AS isBelow
  UNION ALL
  MATCH (transfer:Transfer)
  USING INDEX transfer:Transfer(toCountry)
  WHERE transfer.toCountry IN $countries AND transfer.license IS NOT NULL
  RETURN transfer, false AS isBelow
  UNION ALL
  MATCH (transfer:Transfer)
  USING INDEX transfer:Transfer(license)
  WHERE transfer.license IS NOT NULL AND transfer.toCountry IS NULL AND size($countries) > 0
  RETURN transfer, false AS isBelow
}
MATCH (sender:Entity)-[:SENT]->(transfer)-[:RECEIVED_BY]->(receiver:Entity), (transfer)-[:OF]->(chip:Chip)
WITH transfer, sender, receiver, chip, max(isBelow) AS isBelow
RETURN
  null AS sum,
  properties(transfer) AS transfer,
  sender.key AS sender,
  receiver.key AS receiver,
  chip.key AS chip,
  isBelow
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum, null AS transfer, null AS sender, null AS receiver, null AS chip, null AS isBelow
