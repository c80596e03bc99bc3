-- What came of gatherings and their sessions: a claim, words, or a record elsewhere (node), such as registry/barriers/…
CREATE TABLE events_outcome (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    gathering TEXT COLLATE "C" NOT NULL,
    session TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    recorded_at TEXT COLLATE "C" NOT NULL,
    recorded_by TEXT COLLATE "C" NOT NULL
);
CREATE INDEX events_outcome_gathering ON events_outcome (gathering);
