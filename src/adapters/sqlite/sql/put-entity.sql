INSERT INTO entity (node, key, name, name_length, other_names, kind, jurisdiction)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (node) DO UPDATE SET
  name = excluded.name,
  name_length = excluded.name_length,
  other_names = excluded.other_names,
  kind = excluded.kind,
  jurisdiction = excluded.jurisdiction;
