-- The rows of lines-of-nodes.sql in one, as JSON lists: thousands of rows take longer to hand over than a few texts. Of more
-- than :most lines the last are missing, and `lines` is more than :most.
SELECT
  '[' || ifnull(group_concat(content), '') || ']' AS contents,
  '[' || ifnull(group_concat(object), '') || ']' AS objects,
  '[' || ifnull(group_concat(own), '') || ']' AS owns,
  '[' || ifnull(group_concat(described), '') || ']' AS described,
  count(*) AS lines
FROM (
  SELECT
    line.content,
    line.object,
    object.content AS own,
    iif(object.described, line.object, NULL) AS described
  FROM json_each(:nodes) AS asked
  CROSS JOIN line ON line.subject = asked.value
  LEFT JOIN node AS object ON object.id = line.object
  LIMIT :most + 1
);
