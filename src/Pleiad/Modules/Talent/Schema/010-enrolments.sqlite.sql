-- Who takes a course, and what became of it; personal, for the person and whoever gives the course. What a course prepares for: "" for no one occupation.
CREATE TABLE talent_enrolment (
    id TEXT NOT NULL PRIMARY KEY,
    course TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    ended_at TEXT NOT NULL
);

CREATE INDEX talent_enrolment_course ON talent_enrolment (course);

CREATE INDEX talent_enrolment_person ON talent_enrolment (person);

CREATE INDEX talent_person_skill_skill ON talent_person_skill (skill);

ALTER TABLE talent_course ADD COLUMN occupation TEXT NOT NULL DEFAULT '';
