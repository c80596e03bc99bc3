-- Partners that investors look for, and firms that they asked to meet. Who looks, and how a firm is reached, is there only with consent.
CREATE TABLE outreach_brief (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    capabilities TEXT NOT NULL,
    territory TEXT NOT NULL,
    country TEXT NOT NULL,
    because TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    mail TEXT NOT NULL,
    account TEXT NOT NULL,
    language TEXT NOT NULL,
    filed_at TEXT NOT NULL
);

CREATE TABLE outreach_introduction (
    id TEXT NOT NULL PRIMARY KEY,
    brief TEXT NOT NULL,
    organisation TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    contact TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (brief, organisation)
);

CREATE INDEX outreach_introduction_organisation ON outreach_introduction (organisation, state);

-- What investors need of clusters; it names no investor.
CREATE TABLE outreach_investor_need (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    enquiry TEXT NOT NULL,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    amount REAL,
    needed_by TEXT NOT NULL,
    owner_by TEXT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT NOT NULL,
    answer TEXT NOT NULL,
    plan TEXT NOT NULL,
    plan_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE INDEX outreach_investor_need_state ON outreach_investor_need (state, owner_by);
