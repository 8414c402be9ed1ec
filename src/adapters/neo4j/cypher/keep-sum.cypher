// Keeps the sum of all lines, the version made from it for those who look at the graph, and the form of what it is searched by.
MATCH (graph:Graph {name: 'headwater'})
SET graph.sum = $sum, graph.version = $version, graph.searchForm = $searchForm
