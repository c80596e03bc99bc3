-- Working methods with schools. body: the parts as canonical JSON. origin…: what a copy was taken from, as it was then; '' for an own one.
CREATE TABLE talent_method (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    body TEXT NOT NULL,
    origin TEXT NOT NULL,
    origin_hash TEXT NOT NULL,
    origin_body TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);
