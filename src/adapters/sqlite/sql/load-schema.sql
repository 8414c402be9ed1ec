-- Loads of several transactions that have not ended, each with the time in milliseconds since 1970 at which it was last
-- noted. No part of the graph. Made where a file does not have it yet.
CREATE TABLE IF NOT EXISTS load (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
