-- Partners that investors look for, and firms that they asked to meet. Who looks, and how a firm is reached, is there only with consent.
CREATE TABLE outreach_brief (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    token TEXT COLLATE "C" NOT NULL UNIQUE,
    state TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    capabilities TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    country TEXT COLLATE "C" NOT NULL,
    because TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    filed_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE outreach_introduction (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    brief TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    answered_at TEXT COLLATE "C" NOT NULL,
    answered_by TEXT COLLATE "C" NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    UNIQUE (brief, organisation)
);

CREATE INDEX outreach_introduction_organisation ON outreach_introduction (organisation, state);

-- What investors need of clusters; it names no investor.
CREATE TABLE outreach_investor_need (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    enquiry TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    amount DOUBLE PRECISION,
    needed_by TEXT COLLATE "C" NOT NULL,
    owner_by TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    plan TEXT COLLATE "C" NOT NULL,
    plan_by TEXT COLLATE "C" NOT NULL,
    recorded_at TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX outreach_investor_need_state ON outreach_investor_need (state, owner_by);
