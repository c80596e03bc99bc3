-- As in 001: texts that are not known are empty; claim is empty for what people entered; by_then: since is the day by which it is known to
-- hold, not the day it began.
-- Clusters, their life with its evidence, who belongs to them and since when, councils, alliances, and proposals of new ones.
CREATE TABLE registry_cluster (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    archetype TEXT NOT NULL,
    categories TEXT NOT NULL,
    state TEXT NOT NULL,
    founded TEXT NOT NULL,
    web TEXT NOT NULL,
    charter_countries TEXT NOT NULL,
    charter_parts TEXT NOT NULL,
    agreement_en TEXT NOT NULL,
    agreement_ru TEXT NOT NULL,
    agreed_on TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL
);

CREATE TABLE registry_cluster_territory (
    cluster TEXT NOT NULL,
    territory TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (cluster, territory)
);

CREATE INDEX registry_cluster_territory_territory ON registry_cluster_territory (territory);

CREATE TABLE registry_membership (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    cluster TEXT NOT NULL,
    part TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    evidence TEXT NOT NULL,
    said_by TEXT NOT NULL,
    claim TEXT NOT NULL,
    added_by TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL
);

CREATE INDEX registry_membership_cluster ON registry_membership (cluster);

CREATE INDEX registry_membership_organisation ON registry_membership (organisation);

CREATE TABLE registry_spearhead (
    cluster TEXT NOT NULL,
    organisation TEXT NOT NULL,
    named_at TEXT NOT NULL,
    named_by TEXT NOT NULL,
    claim TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    PRIMARY KEY (cluster, organisation)
);

CREATE TABLE registry_management (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    part TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_management_cluster ON registry_management (cluster);

CREATE TABLE registry_evidence (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    state TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    date TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    source TEXT NOT NULL,
    claim TEXT NOT NULL,
    added_by TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_because TEXT NOT NULL
);

CREATE INDEX registry_evidence_cluster ON registry_evidence (cluster);

CREATE TABLE registry_status (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    list TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    source TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_status_cluster ON registry_status (cluster);

CREATE TABLE registry_priority (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    indicator TEXT NOT NULL,
    target TEXT NOT NULL,
    due TEXT NOT NULL,
    because TEXT NOT NULL,
    claim TEXT NOT NULL,
    dropped_at TEXT NOT NULL
);

CREATE INDEX registry_priority_cluster ON registry_priority (cluster);

-- What happened on the way, beside plants and lists; track: technology or institution.
CREATE TABLE registry_milestone (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    track TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    planned INTEGER NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_milestone_cluster ON registry_milestone (cluster);

CREATE TABLE registry_council (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    territory TEXT NOT NULL,
    seats INTEGER NOT NULL,
    chair TEXT NOT NULL,
    planned INTEGER NOT NULL,
    claim TEXT NOT NULL
);

CREATE TABLE registry_delegate (
    id TEXT NOT NULL PRIMARY KEY,
    council TEXT NOT NULL,
    cluster TEXT NOT NULL,
    person TEXT NOT NULL,
    account TEXT NOT NULL,
    mandate TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL
);

CREATE INDEX registry_delegate_council ON registry_delegate (council);

CREATE INDEX registry_delegate_cluster ON registry_delegate (cluster);

CREATE TABLE registry_sitting (
    id TEXT NOT NULL PRIMARY KEY,
    council TEXT NOT NULL,
    date TEXT NOT NULL,
    place TEXT NOT NULL,
    closed_at TEXT NOT NULL
);

CREATE INDEX registry_sitting_council ON registry_sitting (council);

CREATE TABLE registry_task (
    id TEXT NOT NULL PRIMARY KEY,
    sitting TEXT NOT NULL,
    number INTEGER NOT NULL,
    what TEXT NOT NULL,
    due TEXT NOT NULL,
    outcome TEXT NOT NULL
);

CREATE INDEX registry_task_sitting ON registry_task (sitting);

CREATE TABLE registry_vote (
    task TEXT NOT NULL,
    delegate TEXT NOT NULL,
    choice TEXT NOT NULL,
    at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (task, delegate)
);

CREATE TABLE registry_alliance (
    id TEXT NOT NULL PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    agreement_en TEXT NOT NULL,
    agreement_ru TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_alliance_one ON registry_alliance (one);

CREATE INDEX registry_alliance_other ON registry_alliance (other);

CREATE TABLE registry_joint_project (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    since TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE TABLE registry_joint_project_cluster (
    project TEXT NOT NULL,
    cluster TEXT NOT NULL,
    PRIMARY KEY (project, cluster)
);

CREATE INDEX registry_joint_project_cluster_cluster ON registry_joint_project_cluster (cluster);

CREATE TABLE registry_state_role (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    authority TEXT NOT NULL,
    role TEXT NOT NULL,
    terms_en TEXT NOT NULL,
    terms_ru TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    until TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX registry_state_role_cluster ON registry_state_role (cluster);

CREATE TABLE registry_proposal (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    territory TEXT NOT NULL,
    place TEXT NOT NULL,
    why TEXT NOT NULL,
    who TEXT NOT NULL,
    mail TEXT NOT NULL,
    account TEXT NOT NULL,
    language TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    officer TEXT NOT NULL,
    answer TEXT NOT NULL,
    added TEXT NOT NULL,
    cluster TEXT NOT NULL
);

CREATE UNIQUE INDEX registry_proposal_token ON registry_proposal (token);

CREATE INDEX registry_proposal_state ON registry_proposal (state, filed_at);
