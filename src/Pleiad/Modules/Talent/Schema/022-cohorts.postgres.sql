-- Graduates of a programme in one year, counted for direct employment. finished: the day they graduated; counted_at: the day of the count.
CREATE TABLE talent_cohort (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    university TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    finished TEXT COLLATE "C" NOT NULL,
    counted_at TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX talent_cohort_university ON talent_cohort (university);

-- One row for each graduate, without a name. months: to the job in the field, NULL for none or unknown; person: the account of who joined by consent, '' for all others.
CREATE TABLE talent_graduate (
    cohort TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    months DOUBLE PRECISION,
    person TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (cohort, number)
);
