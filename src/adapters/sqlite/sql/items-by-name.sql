SELECT asked.value AS asked, min(item.key) AS key, node.id, node.content, node.described
FROM json_each(:asked) AS asked
CROSS JOIN item ON item.kind = :kind AND item.name = asked.value
CROSS JOIN node ON node.id = item.node
GROUP BY asked.value;
