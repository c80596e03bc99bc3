-- What a training is paid with: whole minor units of a currency, as a bound where only a bound is known. amount: NULL where nobody says. money: whose it is.
ALTER TABLE talent_training ADD COLUMN amount INTEGER;

ALTER TABLE talent_training ADD COLUMN currency TEXT NOT NULL DEFAULT '';

ALTER TABLE talent_training ADD COLUMN bound TEXT NOT NULL DEFAULT '';

ALTER TABLE talent_training ADD COLUMN money TEXT NOT NULL DEFAULT '';
