-- People: who they are, how they come in, and what they are on which node. Texts that are not there are ''.
CREATE TABLE accounts_account (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    mail TEXT COLLATE "C" NULL UNIQUE, -- lower case; NULL after erasure, so that it is free again
    name TEXT COLLATE "C" NOT NULL,
    password_hash TEXT COLLATE "C" NOT NULL, -- '' where nobody can sign in
    authenticator_key TEXT COLLATE "C" NOT NULL, -- base 32; '' without an authenticator
    authenticator_step BIGINT NOT NULL, -- the last step whose code was used, so that a code counts once
    recovery_codes TEXT COLLATE "C" NOT NULL, -- SHA-256 of each that is left, divided by spaces
    failures INTEGER NOT NULL, -- wrong passwords since the last right one
    locked_until TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL, -- en or ru: the language of letters
    born TEXT COLLATE "C" NOT NULL, -- only for minors
    guardian_mail TEXT COLLATE "C" NOT NULL,
    guardian_at TEXT COLLATE "C" NOT NULL, -- when the guardian confirmed
    demonstration BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    seen_at TEXT COLLATE "C" NOT NULL,
    erased_at TEXT COLLATE "C" NOT NULL
);

-- The cookie holds 256 random bits; the table only their hash.
CREATE TABLE accounts_session (
    token TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE, -- names it on pages
    account TEXT COLLATE "C" NOT NULL,
    device TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    seen_at TEXT COLLATE "C" NOT NULL,
    password_at TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL,
    acting_for TEXT COLLATE "C" NOT NULL, -- the account on whose behalf this session acts
    acting_reason TEXT COLLATE "C" NOT NULL
);

CREATE INDEX accounts_session_account ON accounts_session (account);

CREATE TABLE accounts_grant (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    given_by TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL,
    ended_by TEXT COLLATE "C" NOT NULL,
    ended_reason TEXT COLLATE "C" NOT NULL
);

CREATE INDEX accounts_grant_account ON accounts_grant (account);

CREATE INDEX accounts_grant_node ON accounts_grant (node);

-- A link that works once. Only its hash is kept.
CREATE TABLE accounts_link (
    token TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE, -- names it on pages
    purpose TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL, -- whose; '' where the link makes the account
    mail TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    made_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    used_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX accounts_link_node ON accounts_link (node);
