-- Intakes that place learners on several openings at once, by the wishes of both sides. by_lot: openings do not rank, a lot does (seed: drawn when it is run, 0 before).
CREATE TABLE talent_intake (
    id TEXT NOT NULL PRIMARY KEY,
    organiser TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    rank_by TEXT NOT NULL,
    by_lot INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    run_at TEXT NOT NULL
);

CREATE TABLE talent_intake_opening (
    intake TEXT NOT NULL,
    opening TEXT NOT NULL,
    PRIMARY KEY (intake, opening)
);

-- What a learner wishes, the dearest as number 1; opening_order: whom an opening would take, the dearest as 1.
CREATE TABLE talent_intake_wish (
    intake TEXT NOT NULL,
    person TEXT NOT NULL,
    number INTEGER NOT NULL,
    opening TEXT NOT NULL,
    PRIMARY KEY (intake, person, number)
);

CREATE TABLE talent_intake_order (
    intake TEXT NOT NULL,
    opening TEXT NOT NULL,
    number INTEGER NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (intake, opening, number)
);

-- Who was placed where; opening: '' for nowhere.
CREATE TABLE talent_intake_placing (
    intake TEXT NOT NULL,
    person TEXT NOT NULL,
    opening TEXT NOT NULL,
    PRIMARY KEY (intake, person)
);
