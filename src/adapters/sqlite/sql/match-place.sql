SELECT
  CASE
    WHEN entity.name IN (:search, :latin) THEN 0
    WHEN instr(entity.other_names, char(10) || :search || char(10)) > 0 THEN 0
    WHEN substr(entity.name, 1, length(:search)) = :search THEN 1
    ELSE 2
  END AS place,
  entity.name_length AS length,
  node.id AS node
FROM node
CROSS JOIN entity ON entity.node = node.id
WHERE node.kind = 'entity' AND node.key = :after
