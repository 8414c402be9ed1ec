-- The own line of an entity.
SELECT added, content
FROM node
WHERE kind = 'entity' AND key = ?;
