-- Rule sets that people added beside those that ship. text: the file as it was given. withdrawn_at is empty while it stands.
CREATE TABLE observatory_rule_set (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_because TEXT NOT NULL
);
