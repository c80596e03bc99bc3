-- What firms and universities offer to schools; the classes that were signed up; the pupils on their lists.
-- Names and addresses of pupils' guardians are emptied some weeks after the activity. came: NULL as long as nobody says.
CREATE TABLE talent_activity (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    place_en TEXT NOT NULL,
    place_ru TEXT NOT NULL,
    least_age INTEGER NOT NULL,
    class_from INTEGER NOT NULL,
    class_to INTEGER NOT NULL,
    places INTEGER NOT NULL,
    sign_up_by TEXT NOT NULL,
    bring_en TEXT NOT NULL,
    bring_ru TEXT NOT NULL,
    safety_en TEXT NOT NULL,
    safety_ru TEXT NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE talent_group (
    id TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL,
    school TEXT NOT NULL,
    class_name TEXT NOT NULL,
    pupils INTEGER NOT NULL,
    state TEXT NOT NULL,
    teacher TEXT NOT NULL,
    language TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    came INTEGER,
    illustrative INTEGER NOT NULL
);

CREATE INDEX talent_group_activity ON talent_group (activity);

-- token: the secret of the guardian's link. code: what the pupil links the own account with.
CREATE TABLE talent_pupil (
    id TEXT NOT NULL PRIMARY KEY,
    school_group TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    guardian_mail TEXT NOT NULL,
    token TEXT NOT NULL,
    code TEXT NOT NULL,
    account TEXT NOT NULL,
    state TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    result TEXT NOT NULL
);

CREATE INDEX talent_pupil_group ON talent_pupil (school_group);

CREATE UNIQUE INDEX talent_pupil_token ON talent_pupil (token);
