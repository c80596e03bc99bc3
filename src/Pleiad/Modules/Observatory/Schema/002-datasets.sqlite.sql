-- From one nation in one year to datasets: any territory, several measures, sources and years, and figures that say what they leave out.
CREATE TABLE observatory_dataset (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    in_en TEXT NOT NULL,
    in_ru TEXT NOT NULL,
    measure TEXT NOT NULL,
    rules TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    revision INTEGER NOT NULL
);

-- An import brings panels. Its rows are written under its number and seen by nobody until the panels point at it.
CREATE TABLE observatory_import (
    id INTEGER NOT NULL PRIMARY KEY,
    dataset TEXT NOT NULL,
    state TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    shipped INTEGER NOT NULL,
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    step TEXT NOT NULL,
    done INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    notes TEXT NOT NULL,
    started_at TEXT NOT NULL,
    beat_at TEXT NOT NULL
);

CREATE TABLE observatory_import_file (
    import_id INTEGER NOT NULL,
    file TEXT NOT NULL,
    role TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (import_id, file)
);

CREATE TABLE observatory_break (
    dataset TEXT NOT NULL,
    year INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    PRIMARY KEY (dataset, year)
);

CREATE TABLE observatory_category_2 (
    dataset TEXT NOT NULL,
    code TEXT NOT NULL,
    key TEXT NOT NULL,
    traded INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    in_en TEXT NOT NULL,
    in_ru TEXT NOT NULL,
    PRIMARY KEY (dataset, code)
);
INSERT INTO observatory_category_2 SELECT 'us', code, key, traded, en, ru, in_en, in_ru FROM observatory_category;
DROP TABLE observatory_category;
ALTER TABLE observatory_category_2 RENAME TO observatory_category;

CREATE TABLE observatory_territory_2 (
    dataset TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    parent TEXT NOT NULL,
    postal TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    in_ru TEXT NOT NULL,
    ru_gender TEXT NOT NULL,
    population INTEGER NULL,
    PRIMARY KEY (dataset, kind, code)
);
INSERT INTO observatory_territory_2 SELECT 'us', kind, code, '', postal, en, ru, '', ru_gender, NULL FROM observatory_territory;
DROP TABLE observatory_territory;
ALTER TABLE observatory_territory_2 RENAME TO observatory_territory;

-- What the first slice had loaded becomes the first import.
INSERT INTO observatory_dataset
SELECT 'us', 'United States', 'США', 'the United States', 'в США', 'employment', 'us-strong', 0, 1 WHERE EXISTS (SELECT 1 FROM observatory_panel);
INSERT INTO observatory_import
SELECT 1, 'us', 'done', MIN(content_hash), 1, 'U.S. Cluster Mapping Project', 'Public domain (U.S. Census Bureau)', 'done', COUNT(*), COUNT(*), 0, '', MIN(loaded_at), MIN(loaded_at)
FROM observatory_panel HAVING COUNT(*) > 0;
INSERT INTO observatory_import_file SELECT 1, file, '', sha256 FROM observatory_source;
DROP TABLE observatory_source;

CREATE TABLE observatory_panel_2 (
    dataset TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    incomplete INTEGER NOT NULL,
    note_en TEXT NOT NULL,
    note_ru TEXT NOT NULL,
    PRIMARY KEY (dataset, kind, year)
);
INSERT INTO observatory_panel_2 SELECT 'us', kind, year, 1, 0, '', '' FROM observatory_panel;
DROP TABLE observatory_panel;
ALTER TABLE observatory_panel_2 RENAME TO observatory_panel;

-- value: the published sum in the dataset's measure, NULL when nothing is published; published and withheld count the rows behind it.
-- imputed: the sum with residuals shared out. upper: the most it can be, NULL when that is not known.
CREATE TABLE observatory_cell_2 (
    import_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    region TEXT NOT NULL,
    category TEXT NOT NULL,
    value REAL NULL,
    establishments INTEGER NULL,
    payroll INTEGER NULL,
    published INTEGER NULL,
    withheld INTEGER NULL,
    imputed REAL NULL,
    upper REAL NULL,
    PRIMARY KEY (import_id, kind, year, region, category)
) WITHOUT ROWID;
INSERT INTO observatory_cell_2 SELECT 1, kind, year, region, category, employment, establishments, payroll, NULL, NULL, NULL, employment FROM observatory_cell;
DROP TABLE observatory_cell;
ALTER TABLE observatory_cell_2 RENAME TO observatory_cell;

CREATE TABLE observatory_national_2 (
    import_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    value REAL NULL,
    share REAL NULL,
    PRIMARY KEY (import_id, year, category)
);
INSERT INTO observatory_national_2 SELECT 1, year, category, employment, share FROM observatory_national;
DROP TABLE observatory_national;
ALTER TABLE observatory_national_2 RENAME TO observatory_national;

CREATE TABLE observatory_digest_2 (
    import_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    category TEXT NOT NULL,
    flag TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (import_id, kind, year, category, flag)
);
INSERT INTO observatory_digest_2 SELECT 1, kind, year, category, flag, sha256 FROM observatory_digest;
DROP TABLE observatory_digest;
ALTER TABLE observatory_digest_2 RENAME TO observatory_digest;

-- The industries behind the cells, as they were published, and what the tables leave open.
CREATE TABLE observatory_industry (
    import_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    category TEXT NOT NULL,
    parent TEXT NOT NULL,
    PRIMARY KEY (import_id, code)
);

CREATE TABLE observatory_industry_total (
    import_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    industry TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (import_id, year, industry)
);

CREATE TABLE observatory_fact (
    import_id INTEGER NOT NULL,
    region TEXT NOT NULL,
    year INTEGER NOT NULL,
    industry TEXT NOT NULL,
    value REAL NULL,
    establishments INTEGER NULL,
    payroll INTEGER NULL,
    PRIMARY KEY (import_id, region, year, industry)
) WITHOUT ROWID;

CREATE TABLE observatory_residual (
    import_id INTEGER NOT NULL,
    region TEXT NOT NULL,
    year INTEGER NOT NULL,
    parent TEXT NOT NULL,
    total REAL NULL,
    published REAL NOT NULL,
    residual REAL NULL,
    PRIMARY KEY (import_id, region, year, parent)
);
