-- Intakes that place learners on several openings at once, by the wishes of both sides. by_lot: openings do not rank, a lot does (seed: drawn when it is run, 0 before).
CREATE TABLE talent_intake (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organiser TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    rank_by TEXT COLLATE "C" NOT NULL,
    by_lot BOOLEAN NOT NULL,
    seed INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    run_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_intake_opening (
    intake TEXT COLLATE "C" NOT NULL,
    opening TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (intake, opening)
);

-- What a learner wishes, the dearest as number 1; opening_order: whom an opening would take, the dearest as 1.
CREATE TABLE talent_intake_wish (
    intake TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    opening TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (intake, person, number)
);

CREATE TABLE talent_intake_order (
    intake TEXT COLLATE "C" NOT NULL,
    opening TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (intake, opening, number)
);

-- Who was placed where; opening: '' for nowhere.
CREATE TABLE talent_intake_placing (
    intake TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    opening TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (intake, person)
);
