-- What came of gatherings and their sessions: a claim, words, or a record elsewhere (node), such as registry/barriers/…
CREATE TABLE events_outcome (
    id TEXT NOT NULL PRIMARY KEY,
    gathering TEXT NOT NULL,
    session TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    node TEXT NOT NULL,
    claim TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
);
CREATE INDEX events_outcome_gathering ON events_outcome (gathering);
