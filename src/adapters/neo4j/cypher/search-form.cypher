// One row where something was loaded: the form of what the graph is searched by; null before there was any.
MATCH (graph:Graph {name: 'headwater'})
WHERE graph.sum IS NOT NULL
RETURN graph.searchForm AS searchForm
ORDER BY searchForm
