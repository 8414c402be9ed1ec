SELECT asked.value AS asked, min(item.key) AS key, item.node AS id
FROM json_each(:asked) AS asked
CROSS JOIN item ON item.kind = :kind AND item.name = asked.value
GROUP BY asked.value;
