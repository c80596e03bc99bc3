-- What investors can come into. Texts that are not known are empty, figures that are not known are NULL. A site and its plots are the Registry's.
CREATE TABLE outreach_offer (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    site TEXT NOT NULL,
    plot TEXT NOT NULL,
    territory TEXT NOT NULL,
    because TEXT NOT NULL,
    power REAL,
    power_to_come REAL,
    power_from TEXT NOT NULL,
    sanitary INTEGER,
    rail TEXT NOT NULL,
    price INTEGER,
    currency TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    posted_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    opened_at TEXT NOT NULL
);

CREATE INDEX outreach_offer_state ON outreach_offer (kind, state);
