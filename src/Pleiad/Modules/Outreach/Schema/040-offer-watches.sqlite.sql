-- Who wants a letter when a new plot passes their filter; question is the filter as an address has it. '' for an address that is gone.
CREATE TABLE outreach_watch (
    id TEXT NOT NULL PRIMARY KEY,
    mail TEXT NOT NULL,
    state TEXT NOT NULL,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    token TEXT NOT NULL,
    leave_token TEXT NOT NULL,
    consent_hash TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    told INTEGER NOT NULL
);

CREATE INDEX outreach_watch_token ON outreach_watch (token);

CREATE INDEX outreach_watch_leave ON outreach_watch (leave_token);

CREATE INDEX outreach_watch_mail ON outreach_watch (mail);
