-- The own lines of nodes. CROSS JOIN keeps the order.
SELECT node.content, node.id, node.described
FROM json_each(:nodes) AS asked
CROSS JOIN node ON node.id = asked.value;
