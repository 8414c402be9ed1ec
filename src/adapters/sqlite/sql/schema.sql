-- Every line of a graph file is one row: that of a node itself in `node`, every other in `line`. What such a line says something
-- about is its subject; what the subject comes from is its object: an owned entity and its owner, a model and its base, a cluster
-- and a chip in it. All that is upstream of a node is then reached from subjects to objects, level by level, for entities and for
-- items alike.

CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, -- entity, chip, cluster, model; none of the one that stands for no node
  key TEXT NOT NULL,
  described INTEGER NOT NULL, -- 1 where lines have it as their subject, else 0: it need not be looked up in `line` then
  added INTEGER, -- of a line by which a load filled the empty graph, how many it had added before; else null
  content TEXT NOT NULL, -- the node's own line: a JSON list as `stored-line.ts` makes it
  UNIQUE (kind, key)
) STRICT;

-- Without row numbers: all lines of a node lie side by side, in the order of their identities, and are found by one search.
CREATE TABLE line (
  subject INTEGER NOT NULL REFERENCES node, -- 0 for a transfer, which is about two parties alike
  identity TEXT NOT NULL, -- the line that has it is replaced by the next that has it; it says what the line is about
  type TEXT NOT NULL,
  object INTEGER REFERENCES node,
  added INTEGER, -- as that of `node`
  content TEXT NOT NULL, -- the line, as that of `node`
  PRIMARY KEY (subject, identity)
) STRICT, WITHOUT ROWID;

-- What lines without a subject have as theirs.
INSERT INTO node (id, kind, key, described, content) VALUES (0, 'none', '', 1, '');

CREATE INDEX line_downward ON line (object, subject) WHERE object IS NOT NULL;
CREATE INDEX line_received ON line (json_extract(content, '$[1].to')) WHERE type = 'transfer';
CREATE INDEX line_licensed ON line (json_extract(content, '$[1].toCountry')) WHERE type = 'transfer';
CREATE INDEX node_operated ON node (json_extract(content, '$[1].operator')) WHERE kind = 'cluster';
CREATE INDEX line_listing ON line (json_extract(content, '$[1].list'), subject) WHERE type = 'listing';

-- The sum of the hashes of all lines, 64 hexadecimal digits: one row.
CREATE TABLE graph (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  sum TEXT NOT NULL
) STRICT;

CREATE TABLE entity (
  node INTEGER PRIMARY KEY REFERENCES node,
  key TEXT NOT NULL, -- as in `node`, where a search for thousands of them would read whole lines
  name TEXT NOT NULL, -- normalised for the search
  name_length INTEGER NOT NULL,
  other_names TEXT NOT NULL, -- normalised aliases and identifiers, a line break before and after each
  kind TEXT NOT NULL,
  jurisdiction TEXT
) STRICT;

CREATE TABLE identifier (
  value TEXT NOT NULL,
  scheme TEXT NOT NULL,
  node INTEGER NOT NULL REFERENCES node,
  PRIMARY KEY (value, scheme, node)
) STRICT, WITHOUT ROWID;

CREATE INDEX identifier_of_node ON identifier (node);

-- The words are normalised already and stand between spaces: the ascii tokenizer splits at those and nowhere else.
CREATE VIRTUAL TABLE entity_words USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii',
  prefix = '2 3'
);

-- Words that a misspelt one may mean, by their pieces. A word stays when the last entity with it has another name: it finds
-- nothing then.
CREATE TABLE word (
  text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE word_piece (
  piece TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (piece, word)
) STRICT, WITHOUT ROWID;

-- Chips and models.
CREATE TABLE item (
  node INTEGER PRIMARY KEY REFERENCES node,
  kind TEXT NOT NULL, -- chip or model
  key TEXT NOT NULL,
  name TEXT NOT NULL, -- folded for comparison
  maker TEXT, -- key of the vendor or the developer
  UNIQUE (kind, key)
) STRICT;

CREATE INDEX item_by_name ON item (kind, name, key);

-- What persons have decided of pairs of entities, beside what sources say of them.
CREATE TABLE decision (
  one TEXT NOT NULL, -- the lesser key of the pair
  other TEXT NOT NULL,
  hash TEXT NOT NULL, -- SHA-256 of the content with its type
  content TEXT NOT NULL, -- the whole decision as canonical JSON
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
