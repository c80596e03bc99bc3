-- Services of development centres and who asked for them; proposals to policy with their texts; who stands in an incubator.
CREATE TABLE centres_service (
    id TEXT NOT NULL PRIMARY KEY,
    centre TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    what_en TEXT NOT NULL,
    what_ru TEXT NOT NULL,
    days INTEGER NOT NULL,
    days_illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    ended_at TEXT NOT NULL
);

CREATE TABLE centres_request (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL,
    service TEXT NOT NULL,
    organisation TEXT NOT NULL,
    who TEXT NOT NULL,
    ask TEXT NOT NULL,
    mail TEXT NOT NULL,
    account TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    due TEXT NOT NULL,
    handler TEXT NOT NULL,
    result TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    stars INTEGER NOT NULL,
    said TEXT NOT NULL
);
CREATE UNIQUE INDEX centres_request_token ON centres_request (token);

CREATE TABLE centres_policy (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    author TEXT NOT NULL,
    author_en TEXT NOT NULL,
    author_ru TEXT NOT NULL,
    strategy_en TEXT NOT NULL,
    strategy_ru TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    sent INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    link TEXT NOT NULL,
    state_at TEXT NOT NULL,
    claim TEXT NOT NULL,
    filed_at TEXT NOT NULL
);

CREATE TABLE centres_policy_version (
    proposal TEXT NOT NULL,
    number INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (proposal, number)
);

CREATE TABLE centres_tenancy (
    id TEXT NOT NULL PRIMARY KEY,
    site TEXT NOT NULL,
    organisation TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    field TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    entered_at TEXT NOT NULL
);
CREATE INDEX centres_tenancy_site ON centres_tenancy (site);
