-- The line about an entity that has an identity.
SELECT line.added, line.content
FROM node
CROSS JOIN line ON line.subject = node.id AND line.identity = ?
WHERE node.kind = 'entity' AND node.key = ?;
