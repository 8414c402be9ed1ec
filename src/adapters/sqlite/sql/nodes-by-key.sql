-- The + as in known-nodes.sql.
SELECT asked.value AS asked, node.key, node.id, node.content, node.described
FROM json_each(:asked) AS asked
CROSS JOIN node ON node.kind = +:kind AND node.key = asked.value;
