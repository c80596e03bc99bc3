-- Who may answer a survey once more: slips that a teacher hands out, and marks of accounts that answered. Neither leads to an answer.
-- token: what the slip leads to. mark: HMAC-SHA256 of activity, phase and account, under the key in talent_key.
CREATE TABLE talent_survey_slip (
    token TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    activity TEXT COLLATE "C" NOT NULL,
    school_group TEXT COLLATE "C" NOT NULL,
    who TEXT COLLATE "C" NOT NULL,
    answered_before BOOLEAN NOT NULL,
    answered_after BOOLEAN NOT NULL
);

CREATE INDEX talent_survey_slip_group ON talent_survey_slip (school_group);

CREATE TABLE talent_survey_mark (
    mark TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    activity TEXT COLLATE "C" NOT NULL
);

-- The activities of a method: those that it was composed of, and those that were begun with it. Their surveys are the method's.
CREATE TABLE talent_method_activity (
    method TEXT COLLATE "C" NOT NULL,
    activity TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (method, activity)
);
