// One row for each load that has not ended: when it was last noted, in milliseconds since 1970.
MATCH (load:Load)
USING INDEX load:Load(name)
WHERE load.name > ''
RETURN load.at AS at
ORDER BY at
