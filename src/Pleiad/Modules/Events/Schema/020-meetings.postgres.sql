-- One-to-one meetings at a gathering: slots and tables, who takes part, what they wish, and each plan that was made.
CREATE TABLE events_meeting_round (
    gathering TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    state TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    slots INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    break_minutes INTEGER NOT NULL,
    tables INTEGER NOT NULL,
    wishes_until TEXT COLLATE "C" NOT NULL,
    plan INTEGER NOT NULL,
    exact BOOLEAN NOT NULL,
    illustrative BOOLEAN NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL
);

CREATE TABLE events_meeting_person (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    gathering TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    token TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    about TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    free TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    joined_at TEXT COLLATE "C" NOT NULL,
    left_at TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX events_meeting_person_token ON events_meeting_person (token);
CREATE UNIQUE INDEX events_meeting_person_number ON events_meeting_person (gathering, number);

-- strength: 1 to 3; 0 for rather not.
CREATE TABLE events_meeting_wish (
    one TEXT COLLATE "C" NOT NULL,
    other TEXT COLLATE "C" NOT NULL,
    strength INTEGER NOT NULL,
    PRIMARY KEY (one, other)
);

-- Every plan that was made, with what it could not place; slot -1 and seat 0 for none.
CREATE TABLE events_meeting (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    gathering TEXT COLLATE "C" NOT NULL,
    plan INTEGER NOT NULL,
    one TEXT COLLATE "C" NOT NULL,
    other TEXT COLLATE "C" NOT NULL,
    weight INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    seat INTEGER NOT NULL,
    why TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    tie TEXT COLLATE "C" NOT NULL,
    recorded_at TEXT COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX events_meeting_pair ON events_meeting (gathering, plan, one, other);
