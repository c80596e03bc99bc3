-- As in 001: texts that are not known are empty; claim is empty for what people entered; by_then: since is the day by which it is known to
-- hold, not the day it began.
-- Clusters, their life with its evidence, who belongs to them and since when, councils, alliances, and proposals of new ones.
CREATE TABLE registry_cluster (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    archetype TEXT COLLATE "C" NOT NULL,
    categories TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    founded TEXT COLLATE "C" NOT NULL,
    web TEXT COLLATE "C" NOT NULL,
    charter_countries TEXT COLLATE "C" NOT NULL,
    charter_parts TEXT COLLATE "C" NOT NULL,
    agreement_en TEXT COLLATE "C" NOT NULL,
    agreement_ru TEXT COLLATE "C" NOT NULL,
    agreed_on TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    confirmed_at TEXT COLLATE "C" NOT NULL,
    confirmed_by TEXT COLLATE "C" NOT NULL
);

CREATE TABLE registry_cluster_territory (
    cluster TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (cluster, territory)
);

CREATE INDEX registry_cluster_territory_territory ON registry_cluster_territory (territory);

CREATE TABLE registry_membership (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    added_by TEXT COLLATE "C" NOT NULL,
    confirmed_at TEXT COLLATE "C" NOT NULL,
    confirmed_by TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_membership_cluster ON registry_membership (cluster);

CREATE INDEX registry_membership_organisation ON registry_membership (organisation);

CREATE TABLE registry_spearhead (
    cluster TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    named_at TEXT COLLATE "C" NOT NULL,
    named_by TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    confirmed_at TEXT COLLATE "C" NOT NULL,
    confirmed_by TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (cluster, organisation)
);

CREATE TABLE registry_management (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_management_cluster ON registry_management (cluster);

CREATE TABLE registry_evidence (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    added_by TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL,
    withdrawn_because TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_evidence_cluster ON registry_evidence (cluster);

CREATE TABLE registry_status (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    list TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_status_cluster ON registry_status (cluster);

CREATE TABLE registry_priority (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    indicator TEXT COLLATE "C" NOT NULL,
    target TEXT COLLATE "C" NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    because TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    dropped_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_priority_cluster ON registry_priority (cluster);

-- What happened on the way, beside plants and lists; track: technology or institution.
CREATE TABLE registry_milestone (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    track TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    planned BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_milestone_cluster ON registry_milestone (cluster);

CREATE TABLE registry_council (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    seats INTEGER NOT NULL,
    chair TEXT COLLATE "C" NOT NULL,
    planned BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE TABLE registry_delegate (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    council TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    mandate TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_delegate_council ON registry_delegate (council);

CREATE INDEX registry_delegate_cluster ON registry_delegate (cluster);

CREATE TABLE registry_sitting (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    council TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    closed_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_sitting_council ON registry_sitting (council);

CREATE TABLE registry_task (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    sitting TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_task_sitting ON registry_task (sitting);

CREATE TABLE registry_vote (
    task TEXT COLLATE "C" NOT NULL,
    delegate TEXT COLLATE "C" NOT NULL,
    choice TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    recorded_by TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (task, delegate)
);

CREATE TABLE registry_alliance (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    one TEXT COLLATE "C" NOT NULL,
    other TEXT COLLATE "C" NOT NULL,
    agreement_en TEXT COLLATE "C" NOT NULL,
    agreement_ru TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_alliance_one ON registry_alliance (one);

CREATE INDEX registry_alliance_other ON registry_alliance (other);

CREATE TABLE registry_joint_project (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE TABLE registry_joint_project_cluster (
    project TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (project, cluster)
);

CREATE INDEX registry_joint_project_cluster_cluster ON registry_joint_project_cluster (cluster);

CREATE TABLE registry_state_role (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    authority TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    terms_en TEXT COLLATE "C" NOT NULL,
    terms_ru TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX registry_state_role_cluster ON registry_state_role (cluster);

CREATE TABLE registry_proposal (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    token TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    why TEXT COLLATE "C" NOT NULL,
    who TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    filed_at TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL,
    officer TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    added TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX registry_proposal_token ON registry_proposal (token);

CREATE INDEX registry_proposal_state ON registry_proposal (state, filed_at);
