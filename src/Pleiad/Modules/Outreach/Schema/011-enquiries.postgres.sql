-- What investors ask, what both sides say, and what was promised by when. Texts that are not known, or were deleted, are empty.
CREATE TABLE outreach_enquiry (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    token TEXT COLLATE "C" NOT NULL UNIQUE,
    state TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C" NOT NULL,
    offer TEXT COLLATE "C" NOT NULL,
    about TEXT COLLATE "C" NOT NULL,
    route TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    country TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    phone TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    officer TEXT COLLATE "C" NOT NULL,
    filed_at TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX outreach_enquiry_state ON outreach_enquiry (state);
CREATE INDEX outreach_enquiry_account ON outreach_enquiry (account);

-- side: investor or office.
CREATE TABLE outreach_enquiry_message (
    enquiry TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    side TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (enquiry, number)
);

-- promised_at is never changed.
CREATE TABLE outreach_promise (
    enquiry TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL,
    promised_at TEXT COLLATE "C" NOT NULL,
    done_at TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (enquiry, number)
);

CREATE INDEX outreach_promise_open ON outreach_promise (done_at, promised_at);
