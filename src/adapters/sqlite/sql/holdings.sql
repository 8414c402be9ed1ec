SELECT DISTINCT owner.key AS owner, owned.key AS owned, owned.id
FROM json_each(:owners) AS asked
CROSS JOIN node AS owner ON owner.kind = 'entity' AND owner.key = asked.value
CROSS JOIN line ON line.object = owner.id
CROSS JOIN node AS owned ON owned.id = line.subject
ORDER BY owned.key;
