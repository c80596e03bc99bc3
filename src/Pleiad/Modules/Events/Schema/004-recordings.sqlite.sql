-- Recordings of gatherings, and where in them each session is. address: '' where nobody gives it. Seconds count from its beginning.
CREATE TABLE events_recording (
    gathering TEXT NOT NULL,
    id TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    address TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (gathering, id)
);

CREATE TABLE events_segment (
    gathering TEXT NOT NULL,
    recording TEXT NOT NULL,
    session TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (gathering, recording, session)
);
