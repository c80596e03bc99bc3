-- Who is here and what they have: organisations, people, products, competences, sites, plants, ties.
-- Texts that are not known are empty, figures that are not known are NULL. Dates are 2014, 2014-11 or 2014-11-05.
-- claim: the id of the claim a row was read from; empty where somebody registered it here. node: a path such as registry/organisations/polysan.
CREATE TABLE registry_organisation (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    state TEXT NOT NULL,
    merged_into TEXT NOT NULL,
    dataset TEXT NOT NULL,
    territory TEXT NOT NULL,
    place_en TEXT NOT NULL,
    place_ru TEXT NOT NULL,
    country TEXT NOT NULL,
    employees TEXT NOT NULL,
    employees_at TEXT NOT NULL,
    web TEXT NOT NULL,
    founded TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX registry_organisation_territory ON registry_organisation (dataset, territory);

-- Every spelling by which something is found, of organisations, people and products alike; folded: as it is compared.
CREATE TABLE registry_name (
    id TEXT NOT NULL PRIMARY KEY,
    node TEXT NOT NULL,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_name_node ON registry_name (node);
CREATE INDEX registry_name_folded ON registry_name (folded);

CREATE TABLE registry_identifier (
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    organisation TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (scheme, value)
);

CREATE INDEX registry_identifier_organisation ON registry_identifier (organisation);

CREATE TABLE registry_industry (
    organisation TEXT NOT NULL,
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    main INTEGER NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (organisation, scheme, code)
);

CREATE TABLE registry_person (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

-- What a person is somewhere, and when. node: an organisation, a cluster or a council.
CREATE TABLE registry_position (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    node TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    leads INTEGER NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    known_at TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_position_node ON registry_position (node);
CREATE INDEX registry_position_person ON registry_position (person);

CREATE TABLE registry_product (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    substance TEXT NOT NULL,
    field_en TEXT NOT NULL,
    field_ru TEXT NOT NULL,
    essential TEXT NOT NULL,
    registration TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

-- Who owns, makes or develops a product, and when. by: since is the day by which it is known to hold, not the day it began.
CREATE TABLE registry_holder (
    id TEXT NOT NULL PRIMARY KEY,
    product TEXT NOT NULL,
    node TEXT NOT NULL,
    role TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    tie TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_holder_product ON registry_holder (product);
CREATE INDEX registry_holder_node ON registry_holder (node);

-- What an organisation can do: a field, a service, a technology.
CREATE TABLE registry_competence (
    id TEXT NOT NULL PRIMARY KEY,
    node TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_competence_node ON registry_competence (node);

CREATE TABLE registry_site (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    part_of TEXT NOT NULL,
    dataset TEXT NOT NULL,
    territory TEXT NOT NULL,
    place_en TEXT NOT NULL,
    place_ru TEXT NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    area REAL NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    created_at TEXT NOT NULL
);

-- A plot of a site; area in hectares.
CREATE TABLE registry_plot (
    id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL,
    name TEXT NOT NULL,
    area REAL NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_plot_site ON registry_plot (site);

-- What a site is supplied with. since: the date of its state, for what is planned the date it is planned for. voltage in kV.
CREATE TABLE registry_utility (
    id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    voltage REAL NULL,
    capacity REAL NULL,
    unit TEXT NOT NULL,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_utility_site ON registry_utility (site);

-- Something built, being built or planned. state: where its timeline has come to.
CREATE TABLE registry_plant (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    site TEXT NOT NULL,
    dataset TEXT NOT NULL,
    territory TEXT NOT NULL,
    makes_en TEXT NOT NULL,
    makes_ru TEXT NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX registry_plant_owner ON registry_plant (owner);

-- The timeline: number grows with what became known. at: the date of the event; for a plan the date it is planned for.
CREATE TABLE registry_plant_event (
    plant TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    at TEXT NOT NULL,
    evidence TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (plant, number)
);

CREATE TABLE registry_tie (
    id TEXT NOT NULL PRIMARY KEY,
    from_node TEXT NOT NULL,
    to_node TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    evidence TEXT NOT NULL,
    said_by TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX registry_tie_from ON registry_tie (from_node);
CREATE INDEX registry_tie_to ON registry_tie (to_node);

-- What was read from the seeds, by the hash of all of it: a second start reads nothing.
CREATE TABLE registry_world (
    hash TEXT NOT NULL PRIMARY KEY,
    loaded_at TEXT NOT NULL
);
