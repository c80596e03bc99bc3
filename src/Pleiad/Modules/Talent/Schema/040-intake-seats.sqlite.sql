-- How many places an opening had when they were given (0 before), and how many pairs of a learner and a place that had ranked one another were looked at then.
ALTER TABLE talent_intake_opening ADD COLUMN seats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE talent_intake ADD COLUMN pairs INTEGER NOT NULL DEFAULT 0;
-- Why it was called off; '' where it was not.
ALTER TABLE talent_intake ADD COLUMN reason TEXT NOT NULL DEFAULT '';
