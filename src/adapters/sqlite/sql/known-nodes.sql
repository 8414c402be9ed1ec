-- The + keeps SQLite from planning the statement anew for every other kind that is bound, to see whether an index for one kind
-- alone would do: that takes twice as long as all the rest.
SELECT node.key, node.id
FROM json_each(:asked) AS asked
CROSS JOIN node ON node.kind = +:kind AND node.key = asked.value;
