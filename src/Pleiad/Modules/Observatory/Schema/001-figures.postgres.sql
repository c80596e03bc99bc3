-- Texts are kept in the order of their bytes, as SQLite does.
CREATE TABLE observatory_category (
    code TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL,
    traded BOOLEAN NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    in_en TEXT COLLATE "C" NOT NULL,
    in_ru TEXT COLLATE "C" NOT NULL
);

CREATE TABLE observatory_territory (
    kind TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    postal TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    ru_gender TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, code)
);

CREATE TABLE observatory_panel (
    kind TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    content_hash TEXT COLLATE "C" NOT NULL,
    loaded_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, year)
);

CREATE TABLE observatory_source (
    file TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    sha256 TEXT COLLATE "C" NOT NULL
);

-- Counts are integers; a missing one is NULL and never 0.
CREATE TABLE observatory_cell (
    kind TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    region TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    employment BIGINT NULL,
    establishments BIGINT NULL,
    payroll BIGINT NULL,
    PRIMARY KEY (kind, year, region, category)
);

CREATE TABLE observatory_national (
    year INTEGER NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    employment BIGINT NULL,
    share DOUBLE PRECISION NULL,
    PRIMARY KEY (year, category)
);

CREATE TABLE observatory_digest (
    kind TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    flag TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, year, category, flag)
);
