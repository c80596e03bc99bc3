-- Every act: one hash chain per aggregate, and a daily anchor over all.
CREATE TABLE kernel_journal (
    seq INTEGER NOT NULL PRIMARY KEY,
    aggregate TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    on_behalf_of TEXT NOT NULL,
    move TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    facts TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (aggregate, number)
);

CREATE INDEX kernel_journal_actor ON kernel_journal (actor, seq);

-- A day of lines in one hash. The last anchor grows with every line, so that lines missing at the end are missed, too.
CREATE TABLE kernel_anchor (
    first_seq INTEGER NOT NULL PRIMARY KEY,
    last_seq INTEGER NOT NULL,
    day TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);

-- Personal data are in the journal only as hashes with the person's salt; erasure deletes the salt.
CREATE TABLE kernel_salt (
    person TEXT NOT NULL PRIMARY KEY,
    salt TEXT NOT NULL
);

-- What was already sent once: the same form sent again is answered with the same address.
CREATE TABLE kernel_once (
    key TEXT NOT NULL PRIMARY KEY,
    actor TEXT NOT NULL,
    content TEXT NOT NULL,
    answer TEXT NOT NULL,
    at TEXT NOT NULL
);

CREATE INDEX kernel_once_at ON kernel_once (at);
