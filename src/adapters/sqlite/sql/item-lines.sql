-- Every line that is of no entity.
SELECT content
FROM node
WHERE kind IN ('chip', 'cluster', 'model')
UNION ALL
SELECT content
FROM line
WHERE type IN ('installation', 'training', 'derivation', 'syntheticData', 'transfer');
