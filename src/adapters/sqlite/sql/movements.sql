-- Every line of items and every transfer, in the order of the file.
SELECT type, content
FROM line
WHERE type IN (
  'chip', 'cluster', 'installation', 'model', 'training', 'derivation', 'syntheticData', 'transfer'
);
