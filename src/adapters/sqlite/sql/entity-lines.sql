-- Every line of every entity, one node after the other.
SELECT content
FROM line
WHERE type IN (
  'entity', 'headquarters', 'location', 'ownership', 'ownerStatement', 'listing', 'authorization'
);
