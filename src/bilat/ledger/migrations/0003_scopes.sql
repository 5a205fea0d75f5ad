-- What is known, laid out for the pages of a pair or of a state: narrow rows in the order in which they are shown.
-- Derived from the tables of 0002 by bilat/ledger/scopes.py, whenever these have changed. A scope is a pair ("AAA-BBB"),
-- or a state ("AAA") for its records that belong to no pair, and for the documents of all its records.

-- What has no date at all stands before everything, so that lists with the newest first end with it.
UPDATE records SET at = '0000' WHERE at = '9999';

CREATE TABLE scope_records (
    scope TEXT NOT NULL,
    at TEXT NOT NULL,
    id TEXT NOT NULL,
    n INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    modality TEXT NOT NULL,
    polarity TEXT NOT NULL,
    event TEXT NOT NULL,
    outcome TEXT NOT NULL,
    date_start TEXT,
    date_end TEXT,
    first TEXT,
    last TEXT,
    outlets INTEGER NOT NULL,
    independent INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (scope, at, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX scope_records_n ON scope_records (n);

CREATE TABLE scope_documents (
    scope TEXT NOT NULL,
    document TEXT NOT NULL,
    source TEXT NOT NULL,
    start TEXT,             -- when it was published
    "end" TEXT,
    events TEXT NOT NULL,   -- PLOVER events of the records of this scope that it reports, with commas
    PRIMARY KEY (scope, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE record_sources (
    record INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    source TEXT NOT NULL,
    PRIMARY KEY (record, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_sources_source ON record_sources (source);

-- Made empty: the next `know` fills them.
UPDATE state SET value = '' WHERE key = 'known';
