-- The facts of both ends of every interest in the owned, then those interests; not what is above the owners.
WITH
  owned (node) AS (
    SELECT DISTINCT value FROM json_each(:owned)
  ),
  ends (node) AS (
    SELECT node FROM owned
    UNION
    SELECT line.object
    FROM owned
    CROSS JOIN line ON line.subject = owned.node
    WHERE line.object IS NOT NULL
  )
SELECT node.content
FROM ends
CROSS JOIN node ON node.id = ends.node
UNION ALL
SELECT line.content
FROM ends
CROSS JOIN line ON line.subject = ends.node
WHERE line.object IS NULL
UNION ALL
SELECT line.content
FROM owned
CROSS JOIN line ON line.subject = owned.node
WHERE line.object IS NOT NULL;
