-- Clusters that the start nodes and all below them operate. The walk down is that of receipts.sql.
WITH RECURSIVE below (node) AS (
  SELECT value FROM json_each(:start)
  UNION
  SELECT line.subject
  FROM below
  CROSS JOIN line ON line.object = below.node
)
SELECT operator.id AS operator, cluster.id AS cluster
FROM below
CROSS JOIN node AS operator ON operator.id = below.node
CROSS JOIN node AS cluster
  ON cluster.kind = 'cluster' AND json_extract(cluster.content, '$[1].operator') = operator.key;
