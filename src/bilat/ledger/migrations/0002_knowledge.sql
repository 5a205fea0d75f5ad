-- What people decided, and what is known over all claims. Judgements are only ever added; all the rest here is derived
-- from claims and judgements, written as a whole by `Writer.keep`, and may be dropped and made again.

CREATE TABLE judgements (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL      -- the whole judgement as canonical JSON
) STRICT;

-- 'changes' counts what could change the knowledge; 'known' is its value when the knowledge was made, 'version' of what.
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES ('changes', '0'), ('known', ''), ('version', '');

CREATE TRIGGER documents_insert_changes AFTER INSERT ON documents BEGIN
    UPDATE state SET value = value + 1 WHERE key = 'changes';
END;
CREATE TRIGGER documents_update_changes AFTER UPDATE ON documents BEGIN
    UPDATE state SET value = value + 1 WHERE key = 'changes';
END;
CREATE TRIGGER documents_delete_changes AFTER DELETE ON documents BEGIN
    UPDATE state SET value = value + 1 WHERE key = 'changes';
END;
CREATE TRIGGER judgements_insert_changes AFTER INSERT ON judgements BEGIN
    UPDATE state SET value = value + 1 WHERE key = 'changes';
END;

CREATE TABLE entities (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,   -- hash of the body: an unchanged row is not written again
    type TEXT NOT NULL,
    country TEXT,
    caption TEXT NOT NULL,
    claims INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX entities_country ON entities (country, type);

CREATE TABLE entity_names (
    name TEXT NOT NULL,     -- a name's id: it may be two people's
    entity TEXT NOT NULL,
    PRIMARY KEY (name, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE resolved (
    document TEXT NOT NULL,
    name TEXT NOT NULL,
    entity TEXT NOT NULL,
    PRIMARY KEY (document, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX resolved_entity ON resolved (entity);

CREATE TABLE records (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    modality TEXT NOT NULL,
    polarity TEXT NOT NULL,
    event TEXT NOT NULL,
    outcome TEXT NOT NULL,
    date_start TEXT,
    date_end TEXT,
    first TEXT,             -- publication days of the first and the last report
    last TEXT,
    at TEXT NOT NULL,       -- where it stands in time: its date, else its first report, else '9999'
    outlets INTEGER NOT NULL,
    independent INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX records_at ON records (at, id);
CREATE INDEX records_kind ON records (kind, at);
CREATE INDEX records_last ON records (last);

CREATE TABLE record_pairs (
    pair TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    PRIMARY KEY (pair, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_pairs_record ON record_pairs (record);

CREATE TABLE record_states (
    state TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    PRIMARY KEY (state, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_states_record ON record_states (record);

CREATE TABLE record_entities (
    entity TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    PRIMARY KEY (entity, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_entities_record ON record_entities (record);

CREATE TABLE record_claims (
    claim TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    alias TEXT NOT NULL,    -- the id that the record would have if this claim were its first
    PRIMARY KEY (claim, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_claims_record ON record_claims (record);
CREATE INDEX record_claims_alias ON record_claims (alias);

CREATE TABLE record_documents (
    document TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (n) ON DELETE CASCADE,
    PRIMARY KEY (document, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_documents_record ON record_documents (record);
