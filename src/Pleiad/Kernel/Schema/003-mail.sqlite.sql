-- Letters that an act wrote in its own transaction, until they are sent; and what people agreed to.
CREATE TABLE kernel_mail (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    headers TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at TEXT NOT NULL,
    claimed_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    trouble TEXT NOT NULL,
    UNIQUE (key, recipient)
);

CREATE INDEX kernel_mail_due ON kernel_mail (state, next_at);

-- The whole text of every version of a consent that somebody was shown.
CREATE TABLE kernel_consent_text (
    purpose TEXT NOT NULL,
    hash TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (purpose, hash, language)
);

CREATE TABLE kernel_consent (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    purpose TEXT NOT NULL,
    hash TEXT NOT NULL,
    language TEXT NOT NULL,
    channel TEXT NOT NULL,
    proof TEXT NOT NULL,
    guardian TEXT NOT NULL,
    given_at TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL
);

CREATE INDEX kernel_consent_person ON kernel_consent (person, purpose);
