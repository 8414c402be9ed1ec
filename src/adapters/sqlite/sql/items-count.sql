SELECT count(*) AS total
FROM item
WHERE kind = :kind
  AND (:text IS NULL OR instr(name, :text) > 0)
  AND (:maker IS NULL OR maker = :maker)
