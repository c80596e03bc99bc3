-- What firms and universities offer to schools; the classes that were signed up; the pupils on their lists.
-- Names and addresses of pupils' guardians are emptied some weeks after the activity. came: NULL as long as nobody says.
CREATE TABLE talent_activity (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    place_en TEXT COLLATE "C" NOT NULL,
    place_ru TEXT COLLATE "C" NOT NULL,
    least_age INTEGER NOT NULL,
    class_from INTEGER NOT NULL,
    class_to INTEGER NOT NULL,
    places INTEGER NOT NULL,
    sign_up_by TEXT COLLATE "C" NOT NULL,
    bring_en TEXT COLLATE "C" NOT NULL,
    bring_ru TEXT COLLATE "C" NOT NULL,
    safety_en TEXT COLLATE "C" NOT NULL,
    safety_ru TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_group (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    activity TEXT COLLATE "C" NOT NULL,
    school TEXT COLLATE "C" NOT NULL,
    class_name TEXT COLLATE "C" NOT NULL,
    pupils INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    teacher TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    came INTEGER,
    illustrative BOOLEAN NOT NULL
);

CREATE INDEX talent_group_activity ON talent_group (activity);

-- token: the secret of the guardian's link. code: what the pupil links the own account with.
CREATE TABLE talent_pupil (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    school_group TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    guardian_mail TEXT COLLATE "C" NOT NULL,
    token TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    answered_at TEXT COLLATE "C" NOT NULL,
    result TEXT COLLATE "C" NOT NULL
);

CREATE INDEX talent_pupil_group ON talent_pupil (school_group);

CREATE UNIQUE INDEX talent_pupil_token ON talent_pupil (token);
