WITH found (place, name_length, key) AS (
  SELECT
    CASE
      WHEN entity.name IN (:search, :latin) THEN 0
      WHEN instr(entity.other_names, char(10) || :search || char(10)) > 0 THEN 0
      WHEN substr(entity.name, 1, length(:search)) = :search THEN 1
      ELSE 2
    END,
    entity.name_length,
    entity.key
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
)
SELECT key
FROM found
WHERE :afterPlace IS NULL
  OR (place, name_length, key) > (:afterPlace, :afterLength, :after)
ORDER BY place, name_length, key
LIMIT :limit
