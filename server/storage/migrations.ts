/**
 * How the tables came to be, in order; `user_version` says how many have run. What has been released is never changed,
 * a new step is added. Names of columns are data: they stay.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE documents (name TEXT PRIMARY KEY, scope TEXT NOT NULL, epoch INTEGER NOT NULL) STRICT;
  CREATE INDEX documents_scope ON documents (scope);
  CREATE TABLE updates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL REFERENCES documents (name) ON DELETE CASCADE,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX updates_document ON updates (document, id);
  CREATE TABLE ledgers (session TEXT PRIMARY KEY, ledger TEXT NOT NULL) STRICT;

  CREATE TABLE sessions (
    session TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    practice INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE invites (
    secret TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    role TEXT NOT NULL,
    code TEXT UNIQUE,
    UNIQUE (session, role)
  ) STRICT;
  CREATE TABLE roster (
    session TEXT NOT NULL,
    seat TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT,
    perspective TEXT,
    generation INTEGER NOT NULL,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (session, seat)
  ) STRICT;

  CREATE TABLE keys (id TEXT PRIMARY KEY, public_key TEXT NOT NULL, private_key TEXT NOT NULL) STRICT;
  CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
  `
  ALTER TABLE sessions ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
  `,
  `
  CREATE TABLE owners (
    document TEXT NOT NULL REFERENCES documents (name) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    seat TEXT NOT NULL,
    PRIMARY KEY (document, client)
  ) STRICT, WITHOUT ROWID;
  `,
  // Keys made before ages were kept count from now on. A private half that is deleted is the empty text.
  `
  ALTER TABLE keys ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE keys ADD COLUMN retired_at INTEGER;
  UPDATE keys SET made_at = unixepoch() * 1000;
  UPDATE keys SET private_key = '', retired_at = made_at WHERE rowid < (SELECT max(rowid) FROM keys);
  `,
  `
  ALTER TABLE roster ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE passes (
    session TEXT NOT NULL,
    seat TEXT NOT NULL,
    role TEXT NOT NULL,
    person TEXT,
    code TEXT UNIQUE,
    PRIMARY KEY (session, seat),
    UNIQUE (session, person)
  ) STRICT;
  `,
  `
  CREATE TABLE people (
    session TEXT NOT NULL,
    person TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (session, person, field)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE erased_seats (
    session TEXT NOT NULL,
    seat TEXT NOT NULL,
    PRIMARY KEY (session, seat)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE sessions ADD COLUMN handover TEXT;
  ALTER TABLE roster ADD COLUMN via TEXT;
  `,
  `
  ALTER TABLE roster ADD COLUMN number INTEGER;
  `,
  // A file without a hash is just arriving.
  `
  CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    arrival TEXT UNIQUE,
    session TEXT,
    hash TEXT,
    type TEXT,
    bytes INTEGER,
    UNIQUE (session, hash)
  ) STRICT;
  CREATE TABLE file_parts (
    file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (file, part)
  ) STRICT;
  CREATE TABLE file_hangings (
    file INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    document TEXT NOT NULL,
    seat TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (file, document)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE spaces (
    space TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    erased INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE space_invites (
    secret TEXT PRIMARY KEY,
    space TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT NOT NULL,
    UNIQUE (space, role, team)
  ) STRICT;
  CREATE TABLE members (
    space TEXT NOT NULL,
    seat TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT NOT NULL,
    name TEXT,
    generation INTEGER NOT NULL,
    locked INTEGER NOT NULL,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (space, seat)
  ) STRICT;
  `,
  `
  CREATE TABLE space_numbers (
    space TEXT NOT NULL,
    proposal TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (space, proposal),
    UNIQUE (space, year, number)
  ) STRICT;
  `,
  `
  ALTER TABLE sessions ADD COLUMN space TEXT;
  CREATE INDEX sessions_space ON sessions (space);
  `,
  // Without a row id: answers lie by a hash, not in the order in which they came.
  `
  CREATE TABLE surveys (
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    survey TEXT NOT NULL,
    fact TEXT,
    PRIMARY KEY (session, item)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE survey_links (
    secret TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    team TEXT NOT NULL,
    UNIQUE (session, item, team)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE survey_answers (
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    answer TEXT NOT NULL,
    team TEXT NOT NULL,
    way TEXT NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (session, item, answer)
  ) STRICT, WITHOUT ROWID;
  `,
];
