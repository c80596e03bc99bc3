-- The vocabulary of skills; people with what they can and the steps of their paths; openings and what they ask; courses and what they teach.
-- Texts that are not known are empty; years and hours that are not known are 0 and shown as unknown.
CREATE TABLE talent_person (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    stage TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    occupation TEXT COLLATE "C" NOT NULL,
    finishes INTEGER NOT NULL,
    shown BOOLEAN NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_person_skill (
    person TEXT COLLATE "C" NOT NULL,
    skill TEXT COLLATE "C" NOT NULL,
    level INTEGER NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (person, skill, origin)
);

CREATE TABLE talent_skill (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    scheme TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    esco TEXT COLLATE "C" NOT NULL,
    broader TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_occupation (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_occupation_skill (
    occupation TEXT COLLATE "C" NOT NULL,
    skill TEXT COLLATE "C" NOT NULL,
    level INTEGER NOT NULL,
    weight DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (occupation, skill)
);

CREATE TABLE talent_opening (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    occupation TEXT COLLATE "C" NOT NULL,
    dataset TEXT COLLATE "C" NOT NULL,
    territory TEXT COLLATE "C" NOT NULL,
    places INTEGER NOT NULL,
    least_age INTEGER NOT NULL,
    apply_by TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    posted_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_requirement (
    opening TEXT COLLATE "C" NOT NULL,
    skill TEXT COLLATE "C" NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (opening, skill)
);

CREATE TABLE talent_course (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    hours INTEGER NOT NULL,
    graduates_a_year INTEGER NOT NULL,
    audience TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE talent_course_skill (
    course TEXT COLLATE "C" NOT NULL,
    skill TEXT COLLATE "C" NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (course, skill)
);

CREATE TABLE talent_step (
    person TEXT COLLATE "C" NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    PRIMARY KEY (person, origin)
);

CREATE INDEX talent_opening_organisation ON talent_opening (organisation);

CREATE INDEX talent_course_organisation ON talent_course (organisation);
