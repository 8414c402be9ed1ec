-- Loads of several transactions that have not ended, each with the time in milliseconds since 1970 at which it was last
-- noted. No part of the graph. Made with the first load that is noted: a file that is only read is left as it is.
CREATE TABLE IF NOT EXISTS load (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
