-- Who is here and what they have: organisations, people, products, competences, sites, plants, ties.
-- Texts that are not known are empty, figures that are not known are NULL. Dates are 2014, 2014-11 or 2014-11-05.
-- claim: the id of the claim a row was read from; empty where somebody registered it here. node: a path such as registry/organisations/polysan.
CREATE TABLE registry_organisation (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    legal_form TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    merged_into TEXT COLLATE "C" NOT NULL,
    dataset TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    place_en TEXT COLLATE "C" NOT NULL,
    place_ru TEXT COLLATE "C" NOT NULL,
    country TEXT COLLATE "C" NOT NULL,
    employees TEXT COLLATE "C" NOT NULL,
    employees_at TEXT COLLATE "C" NOT NULL,
    web TEXT COLLATE "C" NOT NULL,
    founded TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    confirmed_at TEXT COLLATE "C" NOT NULL,
    confirmed_by TEXT COLLATE "C" NOT NULL,
    reminded_at TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_organisation_territory ON registry_organisation (dataset, territory);

-- Every spelling by which something is found, of organisations, people and products alike; folded: as it is compared.
CREATE TABLE registry_name (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    node TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    folded TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_name_node ON registry_name (node);
CREATE INDEX registry_name_folded ON registry_name (folded);

CREATE TABLE registry_identifier (
    scheme TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (scheme, value)
);

CREATE INDEX registry_identifier_organisation ON registry_identifier (organisation);

CREATE TABLE registry_industry (
    organisation TEXT COLLATE "C" NOT NULL,
    scheme TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    main BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation, scheme, code)
);

CREATE TABLE registry_person (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

-- What a person is somewhere, and when. node: an organisation, a cluster or a council.
CREATE TABLE registry_position (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    leads BOOLEAN NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    known_at TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_position_node ON registry_position (node);
CREATE INDEX registry_position_person ON registry_position (person);

CREATE TABLE registry_product (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    substance TEXT COLLATE "C" NOT NULL,
    field_en TEXT COLLATE "C" NOT NULL,
    field_ru TEXT COLLATE "C" NOT NULL,
    essential TEXT COLLATE "C" NOT NULL,
    registration TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

-- Who owns, makes or develops a product, and when. by: since is the day by which it is known to hold, not the day it began.
CREATE TABLE registry_holder (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    product TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    tie TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_holder_product ON registry_holder (product);
CREATE INDEX registry_holder_node ON registry_holder (node);

-- What an organisation can do: a field, a service, a technology.
CREATE TABLE registry_competence (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    node TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_competence_node ON registry_competence (node);

CREATE TABLE registry_site (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    part_of TEXT COLLATE "C" NOT NULL,
    dataset TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    place_en TEXT COLLATE "C" NOT NULL,
    place_ru TEXT COLLATE "C" NOT NULL,
    zone TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    area DOUBLE PRECISION NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    confirmed_at TEXT COLLATE "C" NOT NULL,
    confirmed_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

-- A plot of a site; area in hectares.
CREATE TABLE registry_plot (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    site TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    area DOUBLE PRECISION NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_plot_site ON registry_plot (site);

-- What a site is supplied with. since: the date of its state, for what is planned the date it is planned for. voltage in kV.
CREATE TABLE registry_utility (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    site TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    voltage DOUBLE PRECISION NULL,
    capacity DOUBLE PRECISION NULL,
    unit TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_utility_site ON registry_utility (site);

-- Something built, being built or planned. state: where its timeline has come to.
CREATE TABLE registry_plant (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    site TEXT COLLATE "C" NOT NULL,
    dataset TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    makes_en TEXT COLLATE "C" NOT NULL,
    makes_ru TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_plant_owner ON registry_plant (owner);

-- The timeline: number grows with what became known. at: the date of the event; for a plan the date it is planned for.
CREATE TABLE registry_plant_event (
    plant TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (plant, number)
);

CREATE TABLE registry_tie (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    from_node TEXT COLLATE "C" NOT NULL,
    to_node TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_tie_from ON registry_tie (from_node);
CREATE INDEX registry_tie_to ON registry_tie (to_node);

-- What was read from the seeds, by the hash of all of it: a second start reads nothing.
CREATE TABLE registry_world (
    hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    loaded_at TEXT COLLATE "C" NOT NULL
);
