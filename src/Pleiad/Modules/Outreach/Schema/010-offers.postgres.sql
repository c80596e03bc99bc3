-- What investors can come into. Texts that are not known are empty, figures that are not known are NULL. A site and its plots are the Registry's.
CREATE TABLE outreach_offer (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    site TEXT COLLATE "C" NOT NULL,
    plot TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    because TEXT COLLATE "C" NOT NULL,
    power DOUBLE PRECISION,
    power_to_come DOUBLE PRECISION,
    power_from TEXT COLLATE "C" NOT NULL,
    sanitary INTEGER,
    rail TEXT COLLATE "C" NOT NULL,
    price BIGINT,
    currency TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    posted_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    opened_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX outreach_offer_state ON outreach_offer (kind, state);
