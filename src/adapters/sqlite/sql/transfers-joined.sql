-- The next :most transfers in the order of their identities, as one JSON list: 200,000 rows take longer to hand over than a few
-- texts. A transfer is a line without a subject, which is 0, and no other is.
SELECT
  '[' || ifnull(group_concat(content), '') || ']' AS contents,
  count(*) AS lines,
  ifnull(max(identity), '') AS last
FROM (
  SELECT content, identity
  FROM line
  WHERE subject = 0 AND identity > :after
  ORDER BY identity
  LIMIT :most
);
