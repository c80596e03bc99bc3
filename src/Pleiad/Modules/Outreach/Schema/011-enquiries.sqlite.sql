-- What investors ask, what both sides say, and what was promised by when. Texts that are not known, or were deleted, are empty.
CREATE TABLE outreach_enquiry (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    topic TEXT NOT NULL,
    offer TEXT NOT NULL,
    about TEXT NOT NULL,
    route TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    country TEXT NOT NULL,
    mail TEXT NOT NULL,
    phone TEXT NOT NULL,
    account TEXT NOT NULL,
    language TEXT NOT NULL,
    officer TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE INDEX outreach_enquiry_state ON outreach_enquiry (state);
CREATE INDEX outreach_enquiry_account ON outreach_enquiry (account);

-- side: investor or office.
CREATE TABLE outreach_enquiry_message (
    enquiry TEXT NOT NULL,
    number INTEGER NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (enquiry, number)
);

-- promised_at is never changed.
CREATE TABLE outreach_promise (
    enquiry TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    made_at TEXT NOT NULL,
    promised_at TEXT NOT NULL,
    done_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (enquiry, number)
);

CREATE INDEX outreach_promise_open ON outreach_promise (done_at, promised_at);
