-- Gatherings with who holds them, their sessions and speakers, and the programmes as they were released.
-- Texts that are not known are empty. A day is as exact as it is known; the time of a session is that of the gathering's zone.
CREATE TABLE events_series (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL
);

-- edition: 0 where nobody counts. inferred: whether the days are only concluded. subject: what claims speak of.
CREATE TABLE events_gathering (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    series TEXT COLLATE "C" NOT NULL,
    edition INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    inferred BOOLEAN NOT NULL,
    zone TEXT COLLATE "C" NOT NULL,
    place_en TEXT COLLATE "C" NOT NULL,
    place_ru TEXT COLLATE "C" NOT NULL,
    online TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX events_gathering_starts ON events_gathering (starts);

-- part: organiser, supporter, participant. node: an organisation's path.
CREATE TABLE events_host (
    gathering TEXT COLLATE "C" NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gathering, node, part)
);

CREATE TABLE events_session (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    gathering TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    room_en TEXT COLLATE "C" NOT NULL,
    room_ru TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

CREATE INDEX events_session_gathering ON events_session (gathering, number);

-- node: a person's path; '' where the Registry has none.
CREATE TABLE events_speaker (
    session TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    node TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    role_en TEXT COLLATE "C" NOT NULL,
    role_ru TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (session, number)
);

-- programme: canonical JSON of the sessions; hash: SHA-256 over it.
CREATE TABLE events_release (
    gathering TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    by TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    programme TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gathering, number)
);
