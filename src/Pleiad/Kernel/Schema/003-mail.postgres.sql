-- Letters that an act wrote in its own transaction, until they are sent; and what people agreed to.
CREATE TABLE kernel_mail (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    key TEXT COLLATE "C" NOT NULL,
    recipient TEXT COLLATE "C" NOT NULL,
    recipient_name TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    html TEXT COLLATE "C" NOT NULL,
    headers TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    attempts INTEGER NOT NULL,
    next_at TEXT COLLATE "C" NOT NULL,
    claimed_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    sent_at TEXT COLLATE "C" NOT NULL,
    trouble TEXT COLLATE "C" NOT NULL,
    UNIQUE (key, recipient)
);

CREATE INDEX kernel_mail_due ON kernel_mail (state, next_at);

-- The whole text of every version of a consent that somebody was shown.
CREATE TABLE kernel_consent_text (
    purpose TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (purpose, hash, language)
);

CREATE TABLE kernel_consent (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    person TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    proof TEXT COLLATE "C" NOT NULL,
    guardian TEXT COLLATE "C" NOT NULL,
    given_at TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL,
    withdrawn_by TEXT COLLATE "C" NOT NULL
);

CREATE INDEX kernel_consent_person ON kernel_consent (person, purpose);
