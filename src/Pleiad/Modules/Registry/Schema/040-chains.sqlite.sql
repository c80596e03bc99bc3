-- Chains of operations by technology or service, what goes in and comes out of each step, and who offers a step at which scale. As in 001: texts that
-- are not known are empty; a cost or a time that nobody names is NULL, never 0; inputs and outputs are ids of things of the chain, parted by spaces.
CREATE TABLE registry_chain (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    about_en TEXT NOT NULL,
    about_ru TEXT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE registry_chain_cluster (
    chain TEXT NOT NULL,
    cluster TEXT NOT NULL,
    PRIMARY KEY (chain, cluster)
);

CREATE INDEX registry_chain_cluster_cluster ON registry_chain_cluster (cluster);

CREATE TABLE registry_chain_thing (
    chain TEXT NOT NULL,
    id TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    PRIMARY KEY (chain, id)
);

CREATE TABLE registry_chain_step (
    chain TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    note_en TEXT NOT NULL,
    note_ru TEXT NOT NULL,
    operation_en TEXT NOT NULL,
    operation_ru TEXT NOT NULL,
    scale TEXT NOT NULL,
    must INTEGER NOT NULL,
    inputs TEXT NOT NULL,
    outputs TEXT NOT NULL,
    competences TEXT NOT NULL,
    evidence TEXT NOT NULL,
    claim TEXT NOT NULL,
    said TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    posted TEXT NOT NULL,
    PRIMARY KEY (chain, id)
);

CREATE TABLE registry_chain_offer (
    id TEXT NOT NULL PRIMARY KEY,
    chain TEXT NOT NULL,
    step TEXT NOT NULL,
    node TEXT NOT NULL,
    scale TEXT NOT NULL,
    state TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    capacity REAL,
    capacity_unit TEXT NOT NULL,
    cost REAL,
    days REAL,
    evidence TEXT NOT NULL,
    said_by TEXT NOT NULL,
    claim TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX registry_chain_offer_chain ON registry_chain_offer (chain);

CREATE INDEX registry_chain_offer_node ON registry_chain_offer (node);
