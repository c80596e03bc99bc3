-- Support measures with who may have them, which of them do not go together, and what organisations answered.
CREATE TABLE outreach_measure (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    what_en TEXT COLLATE "C" NOT NULL,
    what_ru TEXT COLLATE "C" NOT NULL,
    giver TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    as_of TEXT COLLATE "C" NOT NULL,
    planned BOOLEAN NOT NULL,
    conditions TEXT COLLATE "C" NOT NULL,
    conditions_illustrative BOOLEAN NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE outreach_measure_exclusion (
    one TEXT COLLATE "C" NOT NULL,
    other TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    PRIMARY KEY (one, other)
);

CREATE TABLE outreach_measure_answer (
    organisation TEXT COLLATE "C" NOT NULL,
    fact TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation, fact)
);
