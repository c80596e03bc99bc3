-- Equipment and laboratories that are lent to teaching, and the hours for which they are taken. No two booked rows of a facility meet:
-- the act looks and writes inside the one write transaction. kind: teaching or commercial, never added.
CREATE TABLE talent_facility (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    site TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    teaching_hours INTEGER NOT NULL,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE talent_use (
    id TEXT NOT NULL PRIMARY KEY,
    facility TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    organisation TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL,
    booked_by TEXT NOT NULL,
    booked_at TEXT NOT NULL,
    illustrative INTEGER NOT NULL
);

CREATE INDEX talent_use_facility ON talent_use (facility, starts);
