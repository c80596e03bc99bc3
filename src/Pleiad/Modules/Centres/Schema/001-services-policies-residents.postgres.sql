-- Services of development centres and who asked for them; proposals to policy with their texts; who stands in an incubator.
CREATE TABLE centres_service (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    centre TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    what_en TEXT COLLATE "C" NOT NULL,
    what_ru TEXT COLLATE "C" NOT NULL,
    days INTEGER NOT NULL,
    days_illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE centres_request (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    token TEXT COLLATE "C" NOT NULL,
    service TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    who TEXT COLLATE "C" NOT NULL,
    ask TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    filed_at TEXT COLLATE "C" NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    handler TEXT COLLATE "C" NOT NULL,
    result TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL,
    stars INTEGER NOT NULL,
    said TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX centres_request_token ON centres_request (token);

CREATE TABLE centres_policy (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    author TEXT COLLATE "C" NOT NULL,
    author_en TEXT COLLATE "C" NOT NULL,
    author_ru TEXT COLLATE "C" NOT NULL,
    strategy_en TEXT COLLATE "C" NOT NULL,
    strategy_ru TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    sent INTEGER NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    link TEXT COLLATE "C" NOT NULL,
    state_at TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    filed_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE centres_policy_version (
    proposal TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (proposal, number)
);

CREATE TABLE centres_tenancy (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    site TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    entered_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX centres_tenancy_site ON centres_tenancy (site);
