-- Who takes a course, and what became of it; personal, for the person and whoever gives the course. What a course prepares for: "" for no one occupation.
CREATE TABLE talent_enrolment (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    course TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX talent_enrolment_course ON talent_enrolment (course);

CREATE INDEX talent_enrolment_person ON talent_enrolment (person);

CREATE INDEX talent_person_skill_skill ON talent_person_skill (skill);

ALTER TABLE talent_course ADD COLUMN occupation TEXT COLLATE "C" NOT NULL DEFAULT '';
