SELECT node.key
FROM node
CROSS JOIN entity ON entity.node = node.id
WHERE node.kind = 'entity'
  AND (:among IS NULL OR node.key IN (SELECT value FROM json_each(:among)))
  AND (:except IS NULL OR node.key NOT IN (SELECT value FROM json_each(:except)))
  AND (
    node.key IN (SELECT value FROM json_each(:passing))
    OR (
      (:kinds IS NULL OR entity.kind IN (SELECT value FROM json_each(:kinds)))
      AND (:jurisdiction IS NULL OR entity.jurisdiction = :jurisdiction)
      AND (
        :list IS NULL
        OR node.id IN (
          SELECT subject FROM line
          WHERE type = 'listing' AND json_extract(content, '$[1].list') = :list
        )
      )
    )
  )
  AND (:after IS NULL OR node.key > :after)
ORDER BY node.key
LIMIT :limit
