-- The registration whose programme somebody's meetings stand in; '' for none.
ALTER TABLE events_meeting_person ADD COLUMN registration TEXT NOT NULL DEFAULT '';

CREATE INDEX events_meeting_person_registration ON events_meeting_person (registration);

-- The secret of the link that confirms an author's address; '' where none was asked for.
ALTER TABLE events_idea ADD COLUMN confirm_token TEXT NOT NULL DEFAULT '';
