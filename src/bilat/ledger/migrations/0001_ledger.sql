-- Documents, the claims made of them, and the inputs that could not be read.
-- `n` counts rows in order of arrival: it joins tables inside this file and never leaves it.

CREATE TABLE documents (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    path TEXT NOT NULL,
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    published_start TEXT,
    published_end TEXT,
    published_basis TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    reader TEXT NOT NULL,   -- version of the reader that has read it; empty: it could not be read
    reading TEXT NOT NULL   -- hash of that version and of what it saw; points at the claims that are valid now
) STRICT;

CREATE INDEX documents_source ON documents (source, published_start);
CREATE INDEX documents_published ON documents (published_start, published_end);
CREATE INDEX documents_fingerprint ON documents (fingerprint);

-- Append-only: a new reader adds rows under its own reading, the rows of the old one leave the view below.
CREATE TABLE claims (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id),
    reading TEXT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    polarity TEXT NOT NULL,
    modality TEXT NOT NULL,
    event TEXT NOT NULL,
    date_start TEXT,
    date_end TEXT,
    at INTEGER NOT NULL,    -- where its first evidence starts in the text
    reader TEXT NOT NULL,   -- the rule or model that made it
    quotes TEXT NOT NULL,   -- its evidence, one quote a line, for full-text search
    body TEXT NOT NULL,     -- the whole claim as canonical JSON
    UNIQUE (id, reading)
) STRICT;

CREATE INDEX claims_document ON claims (document, reading, at);
CREATE INDEX claims_kind ON claims (kind, type, date_start);
CREATE INDEX claims_date ON claims (date_start, date_end);

CREATE TABLE claim_countries (
    country TEXT NOT NULL,
    claim INTEGER NOT NULL REFERENCES claims (n),
    PRIMARY KEY (country, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_countries_claim ON claim_countries (claim);

CREATE VIEW live_claims AS
    SELECT c.* FROM claims AS c JOIN documents AS d ON d.id = c.document AND d.reading = c.reading;

CREATE TABLE issues (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    key TEXT NOT NULL,
    document TEXT NOT NULL,     -- the document that could not be read through; empty: there is none
    standing INTEGER NOT NULL   -- 0: a later run read the same input without it
) STRICT;

CREATE INDEX issues_document ON issues (document);

CREATE VIRTUAL TABLE documents_fts USING fts5 (
    title, text, content = 'documents', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER documents_fts_insert AFTER INSERT ON documents BEGIN
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.n, new.title, new.text);
END;

CREATE TRIGGER documents_fts_update AFTER UPDATE OF title, text ON documents BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.n, new.title, new.text);
END;

CREATE TRIGGER documents_fts_delete AFTER DELETE ON documents BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
END;

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    quotes, content = 'claims', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER claims_fts_insert AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, quotes) VALUES (new.n, new.quotes);
END;

CREATE TRIGGER claims_fts_delete AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, quotes) VALUES ('delete', old.n, old.quotes);
END;
