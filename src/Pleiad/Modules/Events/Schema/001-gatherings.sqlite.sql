-- Gatherings with who holds them, their sessions and speakers, and the programmes as they were released.
-- Texts that are not known are empty. A day is as exact as it is known; the time of a session is that of the gathering's zone.
CREATE TABLE events_series (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL
);

-- edition: 0 where nobody counts. inferred: whether the days are only concluded. subject: what claims speak of.
CREATE TABLE events_gathering (
    id TEXT NOT NULL PRIMARY KEY,
    series TEXT NOT NULL,
    edition INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    inferred INTEGER NOT NULL,
    zone TEXT NOT NULL,
    place_en TEXT NOT NULL,
    place_ru TEXT NOT NULL,
    online TEXT NOT NULL,
    subject TEXT NOT NULL,
    claim TEXT NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX events_gathering_starts ON events_gathering (starts);

-- part: organiser, supporter, participant. node: an organisation's path.
CREATE TABLE events_host (
    gathering TEXT NOT NULL,
    node TEXT NOT NULL,
    part TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (gathering, node, part)
);

CREATE TABLE events_session (
    id TEXT NOT NULL PRIMARY KEY,
    gathering TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    room_en TEXT NOT NULL,
    room_ru TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    state TEXT NOT NULL,
    claim TEXT NOT NULL
);

CREATE INDEX events_session_gathering ON events_session (gathering, number);

-- node: a person's path; '' where the Registry has none.
CREATE TABLE events_speaker (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,
    node TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    role_en TEXT NOT NULL,
    role_ru TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (session, number)
);

-- programme: canonical JSON of the sessions; hash: SHA-256 over it.
CREATE TABLE events_release (
    gathering TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL,
    programme TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (gathering, number)
);
