// One row: the graph's sum. Setting a property locks the node, so that writes go one after the other.
MERGE (graph:Graph {name: 'headwater'})
SET graph.locked = true
REMOVE graph.locked
RETURN graph.sum AS sum
ORDER BY sum
