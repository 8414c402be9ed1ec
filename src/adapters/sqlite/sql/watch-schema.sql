-- Saved questions with their last answers, and the differences that were found. Beside the graph: a file of its own.

CREATE TABLE watch (
  name TEXT PRIMARY KEY,
  question TEXT NOT NULL, -- JSON in the shape of DeterminationInput
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL, -- raised with each answer that is kept
  graph_version TEXT NOT NULL, -- under which the answer was last found to be so
  law TEXT NOT NULL,
  next_day TEXT, -- the first day on which it may be another one; null: none
  reading TEXT NOT NULL, -- JSON: what was asked of the store, with prints
  answer TEXT NOT NULL, -- JSON
  lines BLOB NOT NULL -- what was read: a deflated JSON list of lines as in graph.db
) STRICT;

CREATE TABLE firing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  watch TEXT NOT NULL,
  fired_at TEXT NOT NULL,
  difference TEXT NOT NULL -- JSON
) STRICT;

-- How far the webhook has got: at most one row.
CREATE TABLE delivery (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  up_to INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  not_before INTEGER NOT NULL
) STRICT;
