-- The zone of an activity's hours, and the days on which a course is next given ('' where nobody says). token: the secret of the address of somebody's own calendar.
ALTER TABLE talent_activity ADD COLUMN zone TEXT NOT NULL DEFAULT 'Europe/Moscow';

ALTER TABLE talent_course ADD COLUMN starts TEXT NOT NULL DEFAULT '';

ALTER TABLE talent_course ADD COLUMN ends TEXT NOT NULL DEFAULT '';

CREATE TABLE talent_calendar (
    account TEXT NOT NULL PRIMARY KEY,
    token TEXT NOT NULL
);

CREATE UNIQUE INDEX talent_calendar_token ON talent_calendar (token);
