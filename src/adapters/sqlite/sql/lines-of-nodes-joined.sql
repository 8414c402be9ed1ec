-- The rows of lines-of-nodes.sql in one, as JSON lists: thousands of rows take longer to hand over than one text. Of more than
-- :most lines the last are missing, and `lines` is more than :most.
SELECT
  '[' || ifnull(group_concat(content), '') || ']' AS contents,
  '[' || ifnull(group_concat(object), '') || ']' AS objects,
  count(*) AS lines
FROM (
  SELECT line.content, line.object
  FROM json_each(:nodes) AS asked
  CROSS JOIN line ON line.subject = asked.value
  LIMIT :most + 1
);
