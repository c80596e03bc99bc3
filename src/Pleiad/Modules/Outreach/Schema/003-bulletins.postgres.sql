-- Bulletins: figures as they were on a day, frozen with their sources.
CREATE TABLE outreach_bulletin (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    state TEXT COLLATE "C" NOT NULL,
    title_en TEXT COLLATE "C" NOT NULL,
    title_ru TEXT COLLATE "C" NOT NULL,
    foreword_en TEXT COLLATE "C" NOT NULL,
    foreword_ru TEXT COLLATE "C" NOT NULL,
    data TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    anchor TEXT COLLATE "C" NOT NULL,
    anchor_day TEXT COLLATE "C" NOT NULL,
    built_at TEXT COLLATE "C" NOT NULL,
    built_by TEXT COLLATE "C" NOT NULL,
    published_at TEXT COLLATE "C" NOT NULL,
    published_by TEXT COLLATE "C" NOT NULL
);
