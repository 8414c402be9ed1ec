SELECT asked.value AS asked, min(node.key) AS key, node.id, node.content, node.described
FROM json_each(:asked) AS asked
CROSS JOIN identifier ON identifier.value = asked.value AND identifier.scheme = 'LEI'
CROSS JOIN node ON node.id = identifier.node
GROUP BY asked.value;
