-- A line about one entity; nothing where the entity is not there, or a line with this identity is.
INSERT OR IGNORE INTO line (type, identity, hash, content, subject)
SELECT ?, ?, ?, ?, node.id
FROM node
WHERE node.kind = 'entity' AND node.key = ?;
