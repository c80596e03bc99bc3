-- How many people a plant of a kind takes, by occupation: a norm with its versions, and what employers state of their own plants, which wins.
CREATE TABLE talent_norm (
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    people INTEGER NOT NULL,
    source TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    by_account TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, version)
);

CREATE TABLE talent_norm_share (
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    occupation TEXT NOT NULL,
    share REAL NOT NULL,
    PRIMARY KEY (kind, version, occupation)
);

CREATE TABLE talent_staffing (
    plant TEXT NOT NULL,
    occupation TEXT NOT NULL,
    people INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    by_account TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (plant, occupation)
);
