-- Learners under 18 in courses and intakes. token: the secret of the guardian's link, '' for who is of age. answered_at: when the guardian answered, '' before.
ALTER TABLE talent_enrolment ADD COLUMN token TEXT NOT NULL DEFAULT '';

ALTER TABLE talent_enrolment ADD COLUMN answered_at TEXT NOT NULL DEFAULT '';

CREATE INDEX talent_enrolment_token ON talent_enrolment (token);

-- A minor's part in an intake: the wishes count as long as its state is agreed. Whoever is of age has none.
CREATE TABLE talent_intake_part (
    id TEXT NOT NULL PRIMARY KEY,
    intake TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    token TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_at TEXT NOT NULL
);

CREATE UNIQUE INDEX talent_intake_part_person ON talent_intake_part (intake, person);

CREATE UNIQUE INDEX talent_intake_part_token ON talent_intake_part (token);
