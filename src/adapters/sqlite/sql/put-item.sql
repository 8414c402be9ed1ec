INSERT INTO item (node, kind, key, name, maker)
VALUES (?, ?, ?, ?, ?)
ON CONFLICT (node) DO UPDATE SET name = excluded.name, maker = excluded.maker;
