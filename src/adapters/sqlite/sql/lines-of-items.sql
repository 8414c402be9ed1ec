-- Every line that is of a chip, a model or a cluster. CROSS JOIN keeps the order: few nodes are items, and few lines theirs.
SELECT content
FROM node
WHERE kind IN ('chip', 'cluster', 'model')
UNION ALL
SELECT line.content
FROM node
CROSS JOIN line ON line.subject = node.id
WHERE node.kind IN ('chip', 'cluster', 'model');
