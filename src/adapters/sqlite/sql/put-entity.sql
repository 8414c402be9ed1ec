INSERT INTO entity (node, name, name_length, kind, jurisdiction)
VALUES (?, ?, ?, ?, ?)
ON CONFLICT (node) DO UPDATE SET
  name = excluded.name,
  name_length = excluded.name_length,
  kind = excluded.kind,
  jurisdiction = excluded.jurisdiction;
