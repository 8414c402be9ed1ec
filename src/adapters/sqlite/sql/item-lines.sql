-- Every line that is of no entity, one node after the other.
SELECT type, content
FROM line
WHERE type IN (
  'chip', 'cluster', 'installation', 'model', 'training', 'derivation', 'syntheticData', 'transfer'
);
