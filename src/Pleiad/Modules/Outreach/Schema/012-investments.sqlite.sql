-- The ledger: what members of a cluster put in, and agreements they signed, each as its source bounds it.
CREATE TABLE outreach_investment (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    kind TEXT NOT NULL,
    whole INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    investor TEXT NOT NULL,
    origin TEXT NOT NULL,
    value REAL NOT NULL,
    bound TEXT NOT NULL,
    unit TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    source TEXT NOT NULL,
    claim TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_because TEXT NOT NULL
);

CREATE INDEX outreach_investment_cluster ON outreach_investment (cluster);
