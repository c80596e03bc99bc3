-- The vocabulary of skills; people with what they can and the steps of their paths; openings and what they ask; courses and what they teach.
-- Texts that are not known are empty; years and hours that are not known are 0 and shown as unknown.
CREATE TABLE talent_person (
    account TEXT NOT NULL PRIMARY KEY,
    stage TEXT NOT NULL,
    organisation TEXT NOT NULL,
    occupation TEXT NOT NULL,
    finishes INTEGER NOT NULL,
    shown INTEGER NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE talent_person_skill (
    person TEXT NOT NULL,
    skill TEXT NOT NULL,
    level INTEGER NOT NULL,
    origin TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (person, skill, origin)
);

CREATE TABLE talent_skill (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    scheme TEXT NOT NULL,
    code TEXT NOT NULL,
    esco TEXT NOT NULL,
    broader TEXT NOT NULL
);

CREATE TABLE talent_occupation (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    code TEXT NOT NULL
);

CREATE TABLE talent_occupation_skill (
    occupation TEXT NOT NULL,
    skill TEXT NOT NULL,
    level INTEGER NOT NULL,
    weight REAL NOT NULL,
    PRIMARY KEY (occupation, skill)
);

CREATE TABLE talent_opening (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    occupation TEXT NOT NULL,
    dataset TEXT NOT NULL,
    territory TEXT NOT NULL,
    places INTEGER NOT NULL,
    least_age INTEGER NOT NULL,
    apply_by TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    posted_by TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE talent_requirement (
    opening TEXT NOT NULL,
    skill TEXT NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (opening, skill)
);

CREATE TABLE talent_course (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    hours INTEGER NOT NULL,
    graduates_a_year INTEGER NOT NULL,
    audience TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    claim TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE talent_course_skill (
    course TEXT NOT NULL,
    skill TEXT NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (course, skill)
);

CREATE TABLE talent_step (
    person TEXT NOT NULL,
    origin TEXT NOT NULL,
    kind TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    organisation TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    PRIMARY KEY (person, origin)
);

CREATE INDEX talent_opening_organisation ON talent_opening (organisation);

CREATE INDEX talent_course_organisation ON talent_course (organisation);
