-- Every line of every entity, in the order of the file.
SELECT content
FROM line
WHERE type IN (
  'entity', 'headquarters', 'location', 'ownership', 'ownerStatement', 'listing', 'authorization'
);
