-- Chains of operations by technology or service, what goes in and comes out of each step, and who offers a step at which scale. As in 001: texts that
-- are not known are empty; a cost or a time that nobody names is NULL, never 0; inputs and outputs are ids of things of the chain, parted by spaces.
CREATE TABLE registry_chain (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    about_en TEXT COLLATE "C" NOT NULL,
    about_ru TEXT COLLATE "C" NOT NULL,
    currency TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE registry_chain_cluster (
    chain TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (chain, cluster)
);

CREATE INDEX registry_chain_cluster_cluster ON registry_chain_cluster (cluster);

CREATE TABLE registry_chain_thing (
    chain TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (chain, id)
);

CREATE TABLE registry_chain_step (
    chain TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    note_en TEXT COLLATE "C" NOT NULL,
    note_ru TEXT COLLATE "C" NOT NULL,
    operation_en TEXT COLLATE "C" NOT NULL,
    operation_ru TEXT COLLATE "C" NOT NULL,
    scale TEXT COLLATE "C" NOT NULL,
    must BOOLEAN NOT NULL,
    inputs TEXT COLLATE "C" NOT NULL,
    outputs TEXT COLLATE "C" NOT NULL,
    competences TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    said TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    posted TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (chain, id)
);

CREATE TABLE registry_chain_offer (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    chain TEXT COLLATE "C" NOT NULL,
    step TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    scale TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    capacity DOUBLE PRECISION,
    capacity_unit TEXT COLLATE "C" NOT NULL,
    cost DOUBLE PRECISION,
    days DOUBLE PRECISION,
    evidence TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_chain_offer_chain ON registry_chain_offer (chain);

CREATE INDEX registry_chain_offer_node ON registry_chain_offer (node);
