-- Working methods with schools. body: the parts as canonical JSON. origin…: what a copy was taken from, as it was then; '' for an own one.
CREATE TABLE talent_method (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    origin_hash TEXT COLLATE "C" NOT NULL,
    origin_body TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);
