-- The ledger: what members of a cluster put in, and agreements they signed, each as its source bounds it.
CREATE TABLE outreach_investment (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    whole BOOLEAN NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    investor TEXT COLLATE "C" NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    bound TEXT COLLATE "C" NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    entered_by TEXT COLLATE "C" NOT NULL,
    entered_at TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL,
    withdrawn_because TEXT COLLATE "C" NOT NULL
);

CREATE INDEX outreach_investment_cluster ON outreach_investment (cluster);
