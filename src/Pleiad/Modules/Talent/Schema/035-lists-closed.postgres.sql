-- When the teacher closed the list of a class, a UTC text; '' while guardians may still answer.
ALTER TABLE talent_group ADD COLUMN list_closed TEXT COLLATE "C" NOT NULL DEFAULT '';
