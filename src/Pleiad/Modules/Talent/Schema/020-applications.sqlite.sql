-- Applications for openings. due: until when the one whose turn it is must answer, '' for no end; reminders: how often the organisation was reminded; guardian_token: the guardian's private link, '' for none.
CREATE TABLE talent_application (
    id TEXT NOT NULL PRIMARY KEY,
    opening TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    motivation TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    due TEXT NOT NULL,
    reminders INTEGER NOT NULL,
    reason TEXT NOT NULL,
    guardian_token TEXT NOT NULL,
    illustrative INTEGER NOT NULL
);

CREATE INDEX talent_application_opening ON talent_application (opening, state);

CREATE INDEX talent_application_person ON talent_application (person);

CREATE INDEX talent_application_guardian ON talent_application (guardian_token);
