-- The language of the letters to the further party of an agreement: en or ru.
ALTER TABLE talent_agreement ADD COLUMN further_language TEXT COLLATE "C" NOT NULL DEFAULT 'en';
