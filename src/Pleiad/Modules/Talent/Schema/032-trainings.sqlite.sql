-- Trainings of employees that somebody pays for; who was enrolled; what was ordered. Names and marks are emptied a year after the training.
-- mark: HMAC-SHA256 of name and day of birth, under the key in talent_key.
CREATE TABLE talent_training (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    funder TEXT NOT NULL,
    occupation TEXT NOT NULL,
    answers TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    hours INTEGER NOT NULL,
    places INTEGER NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE talent_trainee (
    id TEXT NOT NULL PRIMARY KEY,
    training TEXT NOT NULL,
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,
    mark TEXT NOT NULL,
    state TEXT NOT NULL,
    hours INTEGER NOT NULL,
    illustrative INTEGER NOT NULL
);

CREATE INDEX talent_trainee_training ON talent_trainee (training);

CREATE INDEX talent_trainee_mark ON talent_trainee (mark);

CREATE TABLE talent_order (
    id TEXT NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL,
    what TEXT NOT NULL,
    occupation TEXT NOT NULL,
    people INTEGER NOT NULL,
    due TEXT NOT NULL,
    ordered_by TEXT NOT NULL,
    ordered_at TEXT NOT NULL
);

CREATE TABLE talent_key (
    id TEXT NOT NULL PRIMARY KEY,
    secret TEXT NOT NULL
);
