// The graph's sum, then every decision on a pair of entities, then the sum again.
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN 0 AS part, graph.sum AS sum, null AS content
UNION ALL
MATCH (decision:Decision)
USING INDEX decision:Decision(identity)
WHERE decision.identity > ''
RETURN 1 AS part, null AS sum, decision.content AS content
UNION ALL
OPTIONAL MATCH (graph:Graph {name: 'headwater'})
RETURN 2 AS part, graph.sum AS sum, null AS content
