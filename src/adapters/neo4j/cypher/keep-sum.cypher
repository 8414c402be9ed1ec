// Keeps the sum of all lines, and the version made from it for those who look at the graph.
MATCH (graph:Graph {name: 'headwater'})
SET graph.sum = $sum, graph.version = $version
