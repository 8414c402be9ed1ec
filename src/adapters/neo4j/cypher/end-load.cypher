// Forgets a load that has ended.
MATCH (load:Load {name: $load})
DELETE load
