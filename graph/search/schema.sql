-- The search index. It is written once, into a file of its own, and read from then on.
CREATE TABLE made (fingerprint TEXT NOT NULL);

-- What can be found; `entry` is the row in `words`. `family` is one of the groups of `families.py`.
CREATE TABLE entry (
  entry INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL,
  kind TEXT NOT NULL,
  document TEXT,   -- the first that says it: its key, its date, and the page
  date TEXT,
  page INTEGER
);

-- Several names and words in many forms: "inspected" finds "inspection".
CREATE VIRTUAL TABLE words USING fts5 (
  name, aliases, text, tokenize = "porter unicode61 remove_diacritics 2"
);

-- What an entry can be filtered by: kind, region, unit, document, section, polarity.
CREATE TABLE facet (
  entry INTEGER NOT NULL,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (entry, facet, value)
) WITHOUT ROWID;
CREATE INDEX facet_value ON facet (facet, value, entry);

CREATE TABLE label (facet TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL,
                    PRIMARY KEY (facet, value)) WITHOUT ROWID;

-- Which documents say anything of a thing, or lead to it; and which facts rest on a passage.
CREATE TABLE said (id TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (id, document)) WITHOUT ROWID;
-- `about` is the fact itself; of a mention, what it names.
CREATE TABLE support (passage TEXT NOT NULL, fact TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL,
                      name TEXT NOT NULL, PRIMARY KEY (passage, fact)) WITHOUT ROWID;

-- Every passage, in the order of its page. `first` and `last` are characters of the page's text;
-- one that runs over a page's end has its last page, and no last character.
CREATE TABLE passage (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  page INTEGER NOT NULL,
  last_page INTEGER NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER,
  quote TEXT NOT NULL,
  boxes TEXT,
  width REAL,
  height REAL,
  unclaimed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX passage_page ON passage (document, page, first);
CREATE INDEX support_fact ON support (fact);

CREATE TABLE document (key TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT, kind TEXT,
                       pages INTEGER NOT NULL, media_type TEXT) WITHOUT ROWID;
