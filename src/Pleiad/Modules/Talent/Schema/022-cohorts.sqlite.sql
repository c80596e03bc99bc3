-- Graduates of a programme in one year, counted for direct employment. finished: the day they graduated; counted_at: the day of the count.
CREATE TABLE talent_cohort (
    id TEXT NOT NULL PRIMARY KEY,
    university TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    year INTEGER NOT NULL,
    finished TEXT NOT NULL,
    counted_at TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE INDEX talent_cohort_university ON talent_cohort (university);

-- One row for each graduate, without a name. months: to the job in the field, NULL for none or unknown; person: the account of who joined by consent, '' for all others.
CREATE TABLE talent_graduate (
    cohort TEXT NOT NULL,
    number INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    months REAL,
    person TEXT NOT NULL,
    PRIMARY KEY (cohort, number)
);
