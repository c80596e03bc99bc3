-- Every act: one hash chain per aggregate, and a daily anchor over all.
CREATE TABLE kernel_journal (
    seq BIGINT NOT NULL PRIMARY KEY,
    aggregate TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    on_behalf_of TEXT COLLATE "C" NOT NULL,
    move TEXT COLLATE "C" NOT NULL,
    from_state TEXT COLLATE "C" NOT NULL,
    to_state TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    facts TEXT COLLATE "C" NOT NULL,
    previous TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    UNIQUE (aggregate, number)
);

CREATE INDEX kernel_journal_actor ON kernel_journal (actor, seq);

-- A day of lines in one hash. The last anchor grows with every line, so that lines missing at the end are missed, too.
CREATE TABLE kernel_anchor (
    first_seq BIGINT NOT NULL PRIMARY KEY,
    last_seq BIGINT NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    previous TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL
);

-- Personal data are in the journal only as hashes with the person's salt; erasure deletes the salt.
CREATE TABLE kernel_salt (
    person TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    salt TEXT COLLATE "C" NOT NULL
);

-- What was already sent once: the same form sent again is answered with the same address.
CREATE TABLE kernel_once (
    key TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    actor TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX kernel_once_at ON kernel_once (at);
