-- CROSS JOIN keeps the order: with a plain join the planner reads all of `line` for every step up.
WITH RECURSIVE upward (node) AS (
  SELECT value FROM json_each(:start)
  UNION
  SELECT line.object
  FROM upward
  CROSS JOIN line ON line.subject = upward.node
  WHERE line.object IS NOT NULL
)
SELECT line.type, line.content
FROM upward
CROSS JOIN line ON line.subject = upward.node;
