-- Applications for openings. due: until when the one whose turn it is must answer, '' for no end; reminders: how often the organisation was reminded; guardian_token: the guardian's private link, '' for none.
CREATE TABLE talent_application (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    opening TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    motivation TEXT COLLATE "C" NOT NULL,
    applied_at TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    reminders INTEGER NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    guardian_token TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL
);

CREATE INDEX talent_application_opening ON talent_application (opening, state);

CREATE INDEX talent_application_person ON talent_application (person);

CREATE INDEX talent_application_guardian ON talent_application (guardian_token);
