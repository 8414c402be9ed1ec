// One row: the sum of all lines in the graph; none before the first write.
MATCH (graph:Graph {name: 'headwater'})
RETURN graph.sum AS sum
ORDER BY sum
