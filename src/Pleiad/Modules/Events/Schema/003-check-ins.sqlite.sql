-- The key that signs the codes of confirmations, and every mark of coming with the hour it was made at, also one that was sent later.
CREATE TABLE events_key (
    id TEXT NOT NULL PRIMARY KEY,
    secret TEXT NOT NULL
);

-- came: whether it says that the person came, or takes that back. at: when it was made at the door; got_at: when it arrived here.
CREATE TABLE events_mark (
    registration TEXT NOT NULL,
    at TEXT NOT NULL,
    came INTEGER NOT NULL,
    by TEXT NOT NULL,
    got_at TEXT NOT NULL,
    PRIMARY KEY (registration, at, came)
);
