-- Equipment and laboratories that are lent to teaching, and the hours for which they are taken. No two booked rows of a facility meet:
-- the act looks and writes inside the one write transaction. kind: teaching or commercial, never added.
CREATE TABLE talent_facility (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    site TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    teaching_hours INTEGER NOT NULL,
    opens TEXT COLLATE "C" NOT NULL,
    closes TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_use (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    facility TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    booked_by TEXT COLLATE "C" NOT NULL,
    booked_at TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL
);

CREATE INDEX talent_use_facility ON talent_use (facility, starts);
