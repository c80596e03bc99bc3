-- One-to-one meetings at a gathering: slots and tables, who takes part, what they wish, and each plan that was made.
CREATE TABLE events_meeting_round (
    gathering TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    starts TEXT NOT NULL,
    slots INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    break_minutes INTEGER NOT NULL,
    tables INTEGER NOT NULL,
    wishes_until TEXT NOT NULL,
    plan INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    illustrative INTEGER NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE events_meeting_person (
    id TEXT NOT NULL PRIMARY KEY,
    gathering TEXT NOT NULL,
    number INTEGER NOT NULL,
    token TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    about TEXT NOT NULL,
    mail TEXT NOT NULL,
    account TEXT NOT NULL,
    language TEXT NOT NULL,
    free TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    joined_at TEXT NOT NULL,
    left_at TEXT NOT NULL
);
CREATE UNIQUE INDEX events_meeting_person_token ON events_meeting_person (token);
CREATE UNIQUE INDEX events_meeting_person_number ON events_meeting_person (gathering, number);

-- strength: 1 to 3; 0 for rather not.
CREATE TABLE events_meeting_wish (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    strength INTEGER NOT NULL,
    PRIMARY KEY (one, other)
);

-- Every plan that was made, with what it could not place; slot -1 and seat 0 for none.
CREATE TABLE events_meeting (
    id TEXT NOT NULL PRIMARY KEY,
    gathering TEXT NOT NULL,
    plan INTEGER NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    weight INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    seat INTEGER NOT NULL,
    why TEXT NOT NULL,
    outcome TEXT NOT NULL,
    tie TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);
CREATE UNIQUE INDEX events_meeting_pair ON events_meeting (gathering, plan, one, other);
