-- Trainings of employees that somebody pays for; who was enrolled; what was ordered. Names and marks are emptied a year after the training.
-- mark: HMAC-SHA256 of name and day of birth, under the key in talent_key.
CREATE TABLE talent_training (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    funder TEXT COLLATE "C" NOT NULL,
    occupation TEXT COLLATE "C" NOT NULL,
    answers TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    hours INTEGER NOT NULL,
    places INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_trainee (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    training TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    mark TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    hours INTEGER NOT NULL,
    illustrative BOOLEAN NOT NULL
);

CREATE INDEX talent_trainee_training ON talent_trainee (training);

CREATE INDEX talent_trainee_mark ON talent_trainee (mark);

CREATE TABLE talent_order (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    origin TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    occupation TEXT COLLATE "C" NOT NULL,
    people INTEGER NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    ordered_by TEXT COLLATE "C" NOT NULL,
    ordered_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_key (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    secret TEXT COLLATE "C" NOT NULL
);
