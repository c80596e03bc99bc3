-- Bulletins: figures as they were on a day, frozen with their sources.
CREATE TABLE outreach_bulletin (
    id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    foreword_en TEXT NOT NULL,
    foreword_ru TEXT NOT NULL,
    data TEXT NOT NULL,
    hash TEXT NOT NULL,
    anchor TEXT NOT NULL,
    anchor_day TEXT NOT NULL,
    built_at TEXT NOT NULL,
    built_by TEXT NOT NULL,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL
);
