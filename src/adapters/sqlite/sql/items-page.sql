SELECT key
FROM item
WHERE kind = :kind
  AND (:text IS NULL OR instr(name, :text) > 0)
  AND (:maker IS NULL OR maker = :maker)
  AND (:after IS NULL OR key > :after)
ORDER BY key
LIMIT :limit
