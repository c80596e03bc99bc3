-- What brought a tie about: an event or a programme in words, or the path of a node; empty where nobody knows.
ALTER TABLE registry_tie ADD COLUMN origin TEXT COLLATE "C" NOT NULL DEFAULT '';
