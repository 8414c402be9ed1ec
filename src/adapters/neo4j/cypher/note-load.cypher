// Notes that more of a load is to come.
MERGE (load:Load {name: $load})
SET load.at = $at
