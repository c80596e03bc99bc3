-- Support measures with who may have them, which of them do not go together, and what organisations answered.
CREATE TABLE outreach_measure (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    what_en TEXT NOT NULL,
    what_ru TEXT NOT NULL,
    giver TEXT NOT NULL,
    territory TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    as_of TEXT NOT NULL,
    planned INTEGER NOT NULL,
    conditions TEXT NOT NULL,
    conditions_illustrative INTEGER NOT NULL,
    source TEXT NOT NULL,
    claim TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    state TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE outreach_measure_exclusion (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    PRIMARY KEY (one, other)
);

CREATE TABLE outreach_measure_answer (
    organisation TEXT NOT NULL,
    fact TEXT NOT NULL,
    answer TEXT NOT NULL,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (organisation, fact)
);
