-- Kinds of registration for a gathering, and who registered. Instants are UTC texts, '' for none.
CREATE TABLE events_admission (
    gathering TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_ru TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    opens TEXT NOT NULL,
    closes TEXT NOT NULL,
    moderated INTEGER NOT NULL,
    grouped INTEGER NOT NULL,
    PRIMARY KEY (gathering, id)
);

-- token: the secret of the private link. people: how many places it takes. answers: JSON, checked by the questionnaire of that hash.
-- until: how long an offered place is kept. shown: whether the person agreed to be in the list of participants.
CREATE TABLE events_registration (
    id TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL,
    gathering TEXT NOT NULL,
    admission TEXT NOT NULL,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    organisation TEXT NOT NULL,
    people INTEGER NOT NULL,
    questionnaire TEXT NOT NULL,
    answers TEXT NOT NULL,
    language TEXT NOT NULL,
    account TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL,
    checked_in_at TEXT NOT NULL,
    shown INTEGER NOT NULL,
    illustrative INTEGER NOT NULL
);

CREATE UNIQUE INDEX events_registration_token ON events_registration (token);
CREATE INDEX events_registration_gathering ON events_registration (gathering, admission, state);
CREATE INDEX events_registration_mail ON events_registration (mail);

-- What a participant chose of the programme.
CREATE TABLE events_choice (
    registration TEXT NOT NULL,
    session TEXT NOT NULL,
    PRIMARY KEY (registration, session)
);
