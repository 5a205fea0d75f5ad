-- The state in which a document's outlet is at home, where the input says so (ISO 3166-1 alpha-3, else empty).

ALTER TABLE documents ADD COLUMN country TEXT NOT NULL DEFAULT '';
