-- Who asked for the digest, and where no letter may go any more.
CREATE TABLE outreach_subscription (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    mail TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    topics TEXT COLLATE "C" NOT NULL,
    frequency TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    confirm_token TEXT COLLATE "C" NOT NULL,
    own_token TEXT COLLATE "C" NOT NULL,
    leave_token TEXT COLLATE "C" NOT NULL,
    consent_hash TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    confirmed_at TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX outreach_subscription_mail ON outreach_subscription (mail);

CREATE INDEX outreach_subscription_confirm ON outreach_subscription (confirm_token);

CREATE INDEX outreach_subscription_own ON outreach_subscription (own_token);

CREATE INDEX outreach_subscription_leave ON outreach_subscription (leave_token);

-- Addresses by their hash only, so that "never again" outlives the address.
CREATE TABLE outreach_suppression (
    hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    reason TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL
);

-- What addresses are hashed with; one for the installation.
CREATE TABLE outreach_salt (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);
