-- Who wants a letter when a new plot passes their filter; question is the filter as an address has it. '' for an address that is gone.
CREATE TABLE outreach_watch (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    mail TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    question TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    token TEXT COLLATE "C" NOT NULL,
    leave_token TEXT COLLATE "C" NOT NULL,
    consent_hash TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    seen_at TEXT COLLATE "C" NOT NULL,
    told INTEGER NOT NULL
);

CREATE INDEX outreach_watch_token ON outreach_watch (token);

CREATE INDEX outreach_watch_leave ON outreach_watch (leave_token);

CREATE INDEX outreach_watch_mail ON outreach_watch (mail);
