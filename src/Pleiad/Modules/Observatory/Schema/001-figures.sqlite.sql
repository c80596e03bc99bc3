CREATE TABLE observatory_category (
    code TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL,
    traded INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    in_en TEXT NOT NULL,
    in_ru TEXT NOT NULL
);

CREATE TABLE observatory_territory (
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    postal TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    ru_gender TEXT NOT NULL,
    PRIMARY KEY (kind, code)
);

CREATE TABLE observatory_panel (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    PRIMARY KEY (kind, year)
);

CREATE TABLE observatory_source (
    file TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL
);

-- Counts are integers; a missing one is NULL and never 0.
CREATE TABLE observatory_cell (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    region TEXT NOT NULL,
    category TEXT NOT NULL,
    employment INTEGER NULL,
    establishments INTEGER NULL,
    payroll INTEGER NULL,
    PRIMARY KEY (kind, year, region, category)
);

CREATE TABLE observatory_national (
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    employment INTEGER NULL,
    share REAL NULL,
    PRIMARY KEY (year, category)
);

CREATE TABLE observatory_digest (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    flag TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (kind, year, category, flag)
);
