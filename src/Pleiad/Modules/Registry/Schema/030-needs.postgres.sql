-- What organisations and clusters look for and offer, who answered, and what became of it; the way of products to the market; what depends on imports.
-- Texts that are not known are empty, figures that are not known are NULL. node: a path such as registry/organisations/polysan.
CREATE TABLE registry_need (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    owner TEXT COLLATE "C" NOT NULL,
    direction TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    partners TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    expires TEXT COLLATE "C" NOT NULL,
    audience TEXT COLLATE "C" NOT NULL,
    because TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    posted_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_need_owner ON registry_need (owner);
CREATE INDEX registry_need_state ON registry_need (state, expires);

-- What is needed or offered, as capabilities.
CREATE TABLE registry_need_term (
    need TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (need, number)
);

-- Who answered a need: between two sides, and nobody else's to read.
CREATE TABLE registry_interest (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    need TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    sent_at TEXT COLLATE "C" NOT NULL,
    sent_by TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    answered_at TEXT COLLATE "C" NOT NULL,
    answered_by TEXT COLLATE "C" NOT NULL,
    tie TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    outcome_text TEXT COLLATE "C" NOT NULL,
    concluded_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_interest_need ON registry_interest (need);
CREATE INDEX registry_interest_organisation ON registry_interest (organisation);

-- The private words of both sides. side: owner or partner.
CREATE TABLE registry_interest_word (
    interest TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    side TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    said_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (interest, number)
);

-- The codes of the therapeutic classification, divided by "; "; empty where none is known.
ALTER TABLE registry_product ADD COLUMN atc TEXT COLLATE "C" NOT NULL DEFAULT '';

UPDATE registry_product SET registration = 'authorised' WHERE registration = 'registered';

-- The line of a product's states. at: the date of the event, empty where nobody tells it. phase: of a clinical trial.
CREATE TABLE registry_product_step (
    product TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    phase TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (product, number)
);

-- What a year's consumption of a substance came from. origin: domestic or imported; supplier: a name, empty for all of that origin together.
CREATE TABLE registry_supply (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    substance TEXT COLLATE "C" NOT NULL,
    substance_ru TEXT COLLATE "C" NOT NULL,
    field_en TEXT COLLATE "C" NOT NULL,
    field_ru TEXT COLLATE "C" NOT NULL,
    atc TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    supplier TEXT COLLATE "C" NOT NULL,
    amount DOUBLE PRECISION NULL,
    unit TEXT COLLATE "C" NOT NULL,
    source_en TEXT COLLATE "C" NOT NULL,
    source_ru TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    entered_by TEXT COLLATE "C" NOT NULL,
    entered_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_supply_substance ON registry_supply (substance, year);

-- Medicines of a register elsewhere, to compare with. inn: the substances as they are compared, divided by "; ".
CREATE TABLE registry_medicine (
    number TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    category TEXT COLLATE "C" NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    substance TEXT COLLATE "C" NOT NULL,
    inn TEXT COLLATE "C" NOT NULL,
    area TEXT COLLATE "C" NOT NULL,
    atc TEXT COLLATE "C" NOT NULL,
    holder TEXT COLLATE "C" NOT NULL,
    biosimilar BOOLEAN NOT NULL,
    generic BOOLEAN NOT NULL,
    orphan BOOLEAN NOT NULL,
    authorised_on TEXT COLLATE "C" NOT NULL,
    import TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_medicine_inn ON registry_medicine (inn);

CREATE TABLE registry_medicine_import (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    file TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    medicines INTEGER NOT NULL,
    at TEXT COLLATE "C" NOT NULL
);
