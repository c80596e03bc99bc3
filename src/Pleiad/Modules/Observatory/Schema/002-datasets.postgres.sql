-- From one nation in one year to datasets: any territory, several measures, sources and years, and figures that say what they leave out.
CREATE TABLE observatory_dataset (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    in_en TEXT COLLATE "C" NOT NULL,
    in_ru TEXT COLLATE "C" NOT NULL,
    measure TEXT COLLATE "C" NOT NULL,
    rules TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    revision BIGINT NOT NULL
);

-- An import brings panels. Its rows are written under its number and seen by nobody until the panels point at it.
CREATE TABLE observatory_import (
    id BIGINT NOT NULL PRIMARY KEY,
    dataset TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    content_hash TEXT COLLATE "C" NOT NULL,
    shipped BOOLEAN NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    licence TEXT COLLATE "C" NOT NULL,
    step TEXT COLLATE "C" NOT NULL,
    done BIGINT NOT NULL,
    expected BIGINT NOT NULL,
    rows BIGINT NOT NULL,
    notes TEXT COLLATE "C" NOT NULL,
    started_at TEXT COLLATE "C" NOT NULL,
    beat_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE observatory_import_file (
    import_id BIGINT NOT NULL,
    file TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (import_id, file)
);

CREATE TABLE observatory_break (
    dataset TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (dataset, year)
);

CREATE TABLE observatory_category_2 (
    dataset TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    traded BOOLEAN NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    in_en TEXT COLLATE "C" NOT NULL,
    in_ru TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (dataset, code)
);
INSERT INTO observatory_category_2 SELECT 'us', code, key, traded, en, ru, in_en, in_ru FROM observatory_category;
DROP TABLE observatory_category;
ALTER TABLE observatory_category_2 RENAME TO observatory_category;

CREATE TABLE observatory_territory_2 (
    dataset TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    parent TEXT COLLATE "C" NOT NULL,
    postal TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    in_ru TEXT COLLATE "C" NOT NULL,
    ru_gender TEXT COLLATE "C" NOT NULL,
    population BIGINT NULL,
    PRIMARY KEY (dataset, kind, code)
);
INSERT INTO observatory_territory_2 SELECT 'us', kind, code, '', postal, en, ru, '', ru_gender, NULL FROM observatory_territory;
DROP TABLE observatory_territory;
ALTER TABLE observatory_territory_2 RENAME TO observatory_territory;

-- What the first slice had loaded becomes the first import.
INSERT INTO observatory_dataset
SELECT 'us', 'United States', 'США', 'the United States', 'в США', 'employment', 'us-strong', FALSE, 1 WHERE EXISTS (SELECT 1 FROM observatory_panel);
INSERT INTO observatory_import
SELECT 1, 'us', 'done', MIN(content_hash), TRUE, 'U.S. Cluster Mapping Project', 'Public domain (U.S. Census Bureau)', 'done', COUNT(*), COUNT(*), 0, '', MIN(loaded_at), MIN(loaded_at)
FROM observatory_panel HAVING COUNT(*) > 0;
INSERT INTO observatory_import_file SELECT 1, file, '', sha256 FROM observatory_source;
DROP TABLE observatory_source;

CREATE TABLE observatory_panel_2 (
    dataset TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    import_id BIGINT NOT NULL,
    incomplete BOOLEAN NOT NULL,
    note_en TEXT COLLATE "C" NOT NULL,
    note_ru TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (dataset, kind, year)
);
INSERT INTO observatory_panel_2 SELECT 'us', kind, year, 1, FALSE, '', '' FROM observatory_panel;
DROP TABLE observatory_panel;
ALTER TABLE observatory_panel_2 RENAME TO observatory_panel;

-- value: the published sum in the dataset's measure, NULL when nothing is published; published and withheld count the rows behind it.
-- imputed: the sum with residuals shared out. upper: the most it can be, NULL when that is not known.
CREATE TABLE observatory_cell_2 (
    import_id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    region TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    value DOUBLE PRECISION NULL,
    establishments BIGINT NULL,
    payroll BIGINT NULL,
    published INTEGER NULL,
    withheld INTEGER NULL,
    imputed DOUBLE PRECISION NULL,
    upper DOUBLE PRECISION NULL,
    PRIMARY KEY (import_id, kind, year, region, category)
);
INSERT INTO observatory_cell_2 SELECT 1, kind, year, region, category, employment, establishments, payroll, NULL, NULL, NULL, employment FROM observatory_cell;
DROP TABLE observatory_cell;
ALTER TABLE observatory_cell_2 RENAME TO observatory_cell;

CREATE TABLE observatory_national_2 (
    import_id BIGINT NOT NULL,
    year INTEGER NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    value DOUBLE PRECISION NULL,
    share DOUBLE PRECISION NULL,
    PRIMARY KEY (import_id, year, category)
);
INSERT INTO observatory_national_2 SELECT 1, year, category, employment, share FROM observatory_national;
DROP TABLE observatory_national;
ALTER TABLE observatory_national_2 RENAME TO observatory_national;

CREATE TABLE observatory_digest_2 (
    import_id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    flag TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (import_id, kind, year, category, flag)
);
INSERT INTO observatory_digest_2 SELECT 1, kind, year, category, flag, sha256 FROM observatory_digest;
DROP TABLE observatory_digest;
ALTER TABLE observatory_digest_2 RENAME TO observatory_digest;

-- The industries behind the cells, as they were published, and what the tables leave open.
CREATE TABLE observatory_industry (
    import_id BIGINT NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    parent TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (import_id, code)
);

CREATE TABLE observatory_industry_total (
    import_id BIGINT NOT NULL,
    year INTEGER NOT NULL,
    industry TEXT COLLATE "C" NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (import_id, year, industry)
);

CREATE TABLE observatory_fact (
    import_id BIGINT NOT NULL,
    region TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    industry TEXT COLLATE "C" NOT NULL,
    value DOUBLE PRECISION NULL,
    establishments BIGINT NULL,
    payroll BIGINT NULL,
    PRIMARY KEY (import_id, region, year, industry)
);

CREATE TABLE observatory_residual (
    import_id BIGINT NOT NULL,
    region TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    parent TEXT COLLATE "C" NOT NULL,
    total DOUBLE PRECISION NULL,
    published DOUBLE PRECISION NOT NULL,
    residual DOUBLE PRECISION NULL,
    PRIMARY KEY (import_id, region, year, parent)
);
