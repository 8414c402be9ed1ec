-- A line about an entity that comes from another; nothing where one of them is not there, or a line with this identity is.
INSERT OR IGNORE INTO line (type, identity, hash, content, subject, object)
SELECT ?, ?, ?, ?, node.id, other.id
FROM node
CROSS JOIN node AS other
WHERE node.kind = 'entity' AND node.key = ? AND other.kind = 'entity' AND other.key = ?;
