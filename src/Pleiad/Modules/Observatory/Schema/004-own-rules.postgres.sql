-- Rule sets that people added beside those that ship. text: the file as it was given. withdrawn_at is empty while it stands.
CREATE TABLE observatory_rule_set (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    text TEXT COLLATE "C" NOT NULL,
    added_by TEXT COLLATE "C" NOT NULL,
    added_at TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL,
    withdrawn_because TEXT COLLATE "C" NOT NULL
);
