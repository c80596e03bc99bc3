-- Who may answer a survey once more: slips that a teacher hands out, and marks of accounts that answered. Neither leads to an answer.
-- token: what the slip leads to. mark: HMAC-SHA256 of activity, phase and account, under the key in talent_key.
CREATE TABLE talent_survey_slip (
    token TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL,
    school_group TEXT NOT NULL,
    who TEXT NOT NULL,
    answered_before INTEGER NOT NULL,
    answered_after INTEGER NOT NULL
);

CREATE INDEX talent_survey_slip_group ON talent_survey_slip (school_group);

CREATE TABLE talent_survey_mark (
    mark TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL
);

-- The activities of a method: those that it was composed of, and those that were begun with it. Their surveys are the method's.
CREATE TABLE talent_method_activity (
    method TEXT NOT NULL,
    activity TEXT NOT NULL,
    PRIMARY KEY (method, activity)
);
