SELECT count(*) AS total
FROM entity_words
CROSS JOIN entity ON entity.node = entity_words.rowid
WHERE entity_words MATCH :match
  AND (:among IS NULL OR entity.key IN (SELECT value FROM json_each(:among)))
  AND (:except IS NULL OR entity.key NOT IN (SELECT value FROM json_each(:except)))
  AND (
    entity.key IN (SELECT value FROM json_each(:passing))
    OR (
      (:kinds IS NULL OR entity.kind IN (SELECT value FROM json_each(:kinds)))
      AND (:jurisdiction IS NULL OR entity.jurisdiction = :jurisdiction)
      AND (
        :list IS NULL
        OR entity.node IN (
          SELECT subject FROM line
          WHERE type = 'listing' AND json_extract(content, '$[1].list') = :list
        )
      )
    )
  )
