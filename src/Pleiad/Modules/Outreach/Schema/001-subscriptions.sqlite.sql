-- Who asked for the digest, and where no letter may go any more.
CREATE TABLE outreach_subscription (
    id TEXT NOT NULL PRIMARY KEY,
    mail TEXT NOT NULL,
    state TEXT NOT NULL,
    topics TEXT NOT NULL,
    frequency TEXT NOT NULL,
    language TEXT NOT NULL,
    confirm_token TEXT NOT NULL,
    own_token TEXT NOT NULL,
    leave_token TEXT NOT NULL,
    consent_hash TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE INDEX outreach_subscription_mail ON outreach_subscription (mail);

CREATE INDEX outreach_subscription_confirm ON outreach_subscription (confirm_token);

CREATE INDEX outreach_subscription_own ON outreach_subscription (own_token);

CREATE INDEX outreach_subscription_leave ON outreach_subscription (leave_token);

-- Addresses by their hash only, so that "never again" outlives the address.
CREATE TABLE outreach_suppression (
    hash TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL,
    since TEXT NOT NULL
);

-- What addresses are hashed with; one for the installation.
CREATE TABLE outreach_salt (
    id TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
