-- News that editors chose, each with its source.
CREATE TABLE outreach_news (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    source_en TEXT COLLATE "C" NOT NULL,
    source_ru TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    added_at TEXT COLLATE "C" NOT NULL,
    added_by TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL
);

-- An issue a month.
CREATE TABLE outreach_issue (
    month TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    state TEXT COLLATE "C" NOT NULL,
    subject_en TEXT COLLATE "C" NOT NULL,
    subject_ru TEXT COLLATE "C" NOT NULL,
    writers TEXT COLLATE "C" NOT NULL,
    drafted_at TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    reviewed_by TEXT COLLATE "C" NOT NULL,
    reviewed_at TEXT COLLATE "C" NOT NULL,
    send_at TEXT COLLATE "C" NOT NULL,
    sent_at TEXT COLLATE "C" NOT NULL,
    checkpoint TEXT COLLATE "C" NOT NULL,
    letters BIGINT NOT NULL,
    correction_en TEXT COLLATE "C" NOT NULL,
    correction_ru TEXT COLLATE "C" NOT NULL
);

CREATE TABLE outreach_issue_section (
    issue TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C" NOT NULL,
    intro_en TEXT COLLATE "C" NOT NULL,
    intro_ru TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (issue, topic)
);

-- What the platform knew when the issue was drafted, as editors keep, word or leave it out.
CREATE TABLE outreach_issue_line (
    issue TEXT COLLATE "C" NOT NULL,
    topic TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    kept BOOLEAN NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    source_en TEXT COLLATE "C" NOT NULL,
    source_ru TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    because_en TEXT COLLATE "C" NOT NULL,
    because_ru TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    PRIMARY KEY (issue, topic, number)
);

-- Which address got a letter in which month, by its hash: never a second one.
CREATE TABLE outreach_delivery (
    month TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (month, hash)
);
