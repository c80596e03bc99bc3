-- Kinds of registration for a gathering, and who registered. Instants are UTC texts, '' for none.
CREATE TABLE events_admission (
    gathering TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    text_en TEXT COLLATE "C" NOT NULL,
    text_ru TEXT COLLATE "C" NOT NULL,
    questionnaire TEXT COLLATE "C" NOT NULL,
    opens TEXT COLLATE "C" NOT NULL,
    closes TEXT COLLATE "C" NOT NULL,
    moderated BOOLEAN NOT NULL,
    grouped BOOLEAN NOT NULL,
    PRIMARY KEY (gathering, id)
);

-- token: the secret of the private link. people: how many places it takes. answers: JSON, checked by the questionnaire of that hash.
-- until: how long an offered place is kept. shown: whether the person agreed to be in the list of participants.
CREATE TABLE events_registration (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    token TEXT COLLATE "C" NOT NULL,
    gathering TEXT COLLATE "C" NOT NULL,
    admission TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    people INTEGER NOT NULL,
    questionnaire TEXT COLLATE "C" NOT NULL,
    answers TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    checked_in_at TEXT COLLATE "C" NOT NULL,
    shown BOOLEAN NOT NULL,
    illustrative BOOLEAN NOT NULL
);

CREATE UNIQUE INDEX events_registration_token ON events_registration (token);
CREATE INDEX events_registration_gathering ON events_registration (gathering, admission, state);
CREATE INDEX events_registration_mail ON events_registration (mail);

-- What a participant chose of the programme.
CREATE TABLE events_choice (
    registration TEXT COLLATE "C" NOT NULL,
    session TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (registration, session)
);
