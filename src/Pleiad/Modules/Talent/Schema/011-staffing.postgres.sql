-- How many people a plant of a kind takes, by occupation: a norm with its versions, and what employers state of their own plants, which wins.
CREATE TABLE talent_norm (
    kind TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    people INTEGER NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    by_account TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, version)
);

CREATE TABLE talent_norm_share (
    kind TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    occupation TEXT COLLATE "C" NOT NULL,
    share DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (kind, version, occupation)
);

CREATE TABLE talent_staffing (
    plant TEXT COLLATE "C" NOT NULL,
    occupation TEXT COLLATE "C" NOT NULL,
    people INTEGER NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    by_account TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (plant, occupation)
);
