-- Transfers of chips: those that name an exception, to the start nodes and all below them; those that name a license, to the
-- countries and, where any is asked for, to a country that is not on record.
-- CROSS JOIN keeps the order, as in lines-of-nodes.sql. What leads from an entity to an entity is an interest, and nothing else.
WITH RECURSIVE below (node) AS (
  SELECT value FROM json_each(:start)
  UNION
  SELECT line.subject
  FROM below
  CROSS JOIN line ON line.object = below.node
)
SELECT line.content, receiver.id AS receiver
FROM below
CROSS JOIN node AS receiver ON receiver.id = below.node
CROSS JOIN line ON line.type = 'transfer' AND json_extract(line.content, '$[1].to') = receiver.key
WHERE json_extract(line.content, '$[1].exception') IS NOT NULL
  AND json_extract(line.content, '$[1].chip') IS NOT NULL
UNION ALL
SELECT line.content, NULL AS receiver
FROM json_each(:countries) AS country
CROSS JOIN line ON line.type = 'transfer' AND json_extract(line.content, '$[1].toCountry') = country.value
WHERE json_extract(line.content, '$[1].license') IS NOT NULL
  AND json_extract(line.content, '$[1].chip') IS NOT NULL
UNION ALL
SELECT line.content, NULL AS receiver
FROM line
WHERE line.type = 'transfer'
  AND json_extract(line.content, '$[1].toCountry') IS NULL
  AND json_extract(line.content, '$[1].license') IS NOT NULL
  AND json_extract(line.content, '$[1].chip') IS NOT NULL
  AND json_array_length(:countries) > 0;
