-- Recordings of gatherings, and where in them each session is. address: '' where nobody gives it. Seconds count from its beginning.
CREATE TABLE events_recording (
    gathering TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gathering, id)
);

CREATE TABLE events_segment (
    gathering TEXT COLLATE "C" NOT NULL,
    recording TEXT COLLATE "C" NOT NULL,
    session TEXT COLLATE "C" NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gathering, recording, session)
);
