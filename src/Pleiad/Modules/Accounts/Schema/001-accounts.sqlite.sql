-- People: who they are, how they come in, and what they are on which node. Texts that are not there are ''.
CREATE TABLE accounts_account (
    id TEXT NOT NULL PRIMARY KEY,
    mail TEXT NULL UNIQUE, -- lower case; NULL after erasure, so that it is free again
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL, -- '' where nobody can sign in
    authenticator_key TEXT NOT NULL, -- base 32; '' without an authenticator
    authenticator_step INTEGER NOT NULL, -- the last step whose code was used, so that a code counts once
    recovery_codes TEXT NOT NULL, -- SHA-256 of each that is left, divided by spaces
    failures INTEGER NOT NULL, -- wrong passwords since the last right one
    locked_until TEXT NOT NULL,
    language TEXT NOT NULL, -- en or ru: the language of letters
    born TEXT NOT NULL, -- only for minors
    guardian_mail TEXT NOT NULL,
    guardian_at TEXT NOT NULL, -- when the guardian confirmed
    demonstration INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    erased_at TEXT NOT NULL
);

-- The cookie holds 256 random bits; the table only their hash.
CREATE TABLE accounts_session (
    token TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, -- names it on pages
    account TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    password_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    acting_for TEXT NOT NULL, -- the account on whose behalf this session acts
    acting_reason TEXT NOT NULL
);

CREATE INDEX accounts_session_account ON accounts_session (account);

CREATE TABLE accounts_grant (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    node TEXT NOT NULL,
    since TEXT NOT NULL,
    given_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    ended_reason TEXT NOT NULL
);

CREATE INDEX accounts_grant_account ON accounts_grant (account);

CREATE INDEX accounts_grant_node ON accounts_grant (node);

-- A link that works once. Only its hash is kept.
CREATE TABLE accounts_link (
    token TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE, -- names it on pages
    purpose TEXT NOT NULL,
    account TEXT NOT NULL, -- whose; '' where the link makes the account
    mail TEXT NOT NULL,
    role TEXT NOT NULL,
    node TEXT NOT NULL,
    made_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT NOT NULL
);

CREATE INDEX accounts_link_node ON accounts_link (node);
