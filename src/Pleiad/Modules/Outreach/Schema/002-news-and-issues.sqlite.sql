-- News that editors chose, each with its source.
CREATE TABLE outreach_news (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    source_en TEXT NOT NULL,
    source_ru TEXT NOT NULL,
    date TEXT NOT NULL,
    address TEXT NOT NULL,
    claim TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL
);

-- An issue a month.
CREATE TABLE outreach_issue (
    month TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    subject_ru TEXT NOT NULL,
    writers TEXT NOT NULL,
    drafted_at TEXT NOT NULL,
    since TEXT NOT NULL,
    reviewed_by TEXT NOT NULL,
    reviewed_at TEXT NOT NULL,
    send_at TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    checkpoint TEXT NOT NULL,
    letters INTEGER NOT NULL,
    correction_en TEXT NOT NULL,
    correction_ru TEXT NOT NULL
);

CREATE TABLE outreach_issue_section (
    issue TEXT NOT NULL,
    topic TEXT NOT NULL,
    intro_en TEXT NOT NULL,
    intro_ru TEXT NOT NULL,
    PRIMARY KEY (issue, topic)
);

-- What the platform knew when the issue was drafted, as editors keep, word or leave it out.
CREATE TABLE outreach_issue_line (
    issue TEXT NOT NULL,
    topic TEXT NOT NULL,
    number INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    source_en TEXT NOT NULL,
    source_ru TEXT NOT NULL,
    date TEXT NOT NULL,
    address TEXT NOT NULL,
    because_en TEXT NOT NULL,
    because_ru TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    PRIMARY KEY (issue, topic, number)
);

-- Which address got a letter in which month, by its hash: never a second one.
CREATE TABLE outreach_delivery (
    month TEXT NOT NULL,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (month, hash)
);
