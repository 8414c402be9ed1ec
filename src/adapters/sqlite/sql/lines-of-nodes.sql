-- CROSS JOIN keeps the order: with a plain join the planner reads all of `line`. The lines of a node come in the order of
-- their identities, which is that of the index.
SELECT line.content, line.object
FROM json_each(:nodes) AS asked
CROSS JOIN line ON line.subject = asked.value;
