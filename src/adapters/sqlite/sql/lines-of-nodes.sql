-- The lines about nodes, each with the own line of its object, and with its object once more where there are lines about that in
-- turn. CROSS JOIN keeps the order: with a plain join the planner reads all of `line`. The lines of a node come in the order of
-- their identities, which is that of the index.
SELECT
  line.content,
  line.object,
  object.content AS own,
  iif(object.described, line.object, NULL) AS described
FROM json_each(:nodes) AS asked
CROSS JOIN line ON line.subject = asked.value
LEFT JOIN node AS object ON object.id = line.object;
