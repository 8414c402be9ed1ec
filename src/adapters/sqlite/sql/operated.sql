-- Clusters that the start nodes and all below them operate. The walk down is that of receipts.sql.
WITH RECURSIVE below (node) AS (
  SELECT value FROM json_each(:start)
  UNION
  SELECT line.subject
  FROM below
  CROSS JOIN line ON line.object = below.node
)
SELECT operator.id AS operator, line.subject AS cluster
FROM below
CROSS JOIN node AS operator ON operator.id = below.node
CROSS JOIN line ON line.type = 'cluster' AND json_extract(line.content, '$[1].operator') = operator.key;
