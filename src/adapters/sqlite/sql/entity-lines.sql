-- Every line of every entity.
SELECT content
FROM node
WHERE kind = 'entity'
UNION ALL
SELECT content
FROM line
WHERE type IN (
  'headquarters', 'location', 'ownership', 'ownerStatement', 'listing', 'authorization'
);
