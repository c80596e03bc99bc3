-- What organisations and clusters look for and offer, who answered, and what became of it; the way of products to the market; what depends on imports.
-- Texts that are not known are empty, figures that are not known are NULL. node: a path such as registry/organisations/polysan.
CREATE TABLE registry_need (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    territory TEXT NOT NULL,
    partners TEXT NOT NULL,
    state TEXT NOT NULL,
    expires TEXT NOT NULL,
    audience TEXT NOT NULL,
    because TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    posted_by TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX registry_need_owner ON registry_need (owner);
CREATE INDEX registry_need_state ON registry_need (state, expires);

-- What is needed or offered, as capabilities.
CREATE TABLE registry_need_term (
    need TEXT NOT NULL,
    number INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    PRIMARY KEY (need, number)
);

-- Who answered a need: between two sides, and nobody else's to read.
CREATE TABLE registry_interest (
    id TEXT NOT NULL PRIMARY KEY,
    need TEXT NOT NULL,
    organisation TEXT NOT NULL,
    state TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    sent_by TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    tie TEXT NOT NULL,
    outcome TEXT NOT NULL,
    outcome_text TEXT NOT NULL,
    concluded_at TEXT NOT NULL
);

CREATE INDEX registry_interest_need ON registry_interest (need);
CREATE INDEX registry_interest_organisation ON registry_interest (organisation);

-- The private words of both sides. side: owner or partner.
CREATE TABLE registry_interest_word (
    interest TEXT NOT NULL,
    number INTEGER NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (interest, number)
);

-- The codes of the therapeutic classification, divided by "; "; empty where none is known.
ALTER TABLE registry_product ADD COLUMN atc TEXT NOT NULL DEFAULT '';

UPDATE registry_product SET registration = 'authorised' WHERE registration = 'registered';

-- The line of a product's states. at: the date of the event, empty where nobody tells it. phase: of a clinical trial.
CREATE TABLE registry_product_step (
    product TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    phase TEXT NOT NULL,
    at TEXT NOT NULL,
    evidence TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (product, number)
);

-- What a year's consumption of a substance came from. origin: domestic or imported; supplier: a name, empty for all of that origin together.
CREATE TABLE registry_supply (
    id TEXT NOT NULL PRIMARY KEY,
    substance TEXT NOT NULL,
    substance_ru TEXT NOT NULL,
    field_en TEXT NOT NULL,
    field_ru TEXT NOT NULL,
    atc TEXT NOT NULL,
    year INTEGER NOT NULL,
    origin TEXT NOT NULL,
    supplier TEXT NOT NULL,
    amount REAL NULL,
    unit TEXT NOT NULL,
    source_en TEXT NOT NULL,
    source_ru TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
);

CREATE INDEX registry_supply_substance ON registry_supply (substance, year);

-- Medicines of a register elsewhere, to compare with. inn: the substances as they are compared, divided by "; ".
CREATE TABLE registry_medicine (
    number TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    status TEXT NOT NULL,
    substance TEXT NOT NULL,
    inn TEXT NOT NULL,
    area TEXT NOT NULL,
    atc TEXT NOT NULL,
    holder TEXT NOT NULL,
    biosimilar INTEGER NOT NULL,
    generic INTEGER NOT NULL,
    orphan INTEGER NOT NULL,
    authorised_on TEXT NOT NULL,
    import TEXT NOT NULL
);

CREATE INDEX registry_medicine_inn ON registry_medicine (inn);

CREATE TABLE registry_medicine_import (
    id TEXT NOT NULL PRIMARY KEY,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    source TEXT NOT NULL,
    medicines INTEGER NOT NULL,
    at TEXT NOT NULL
);
