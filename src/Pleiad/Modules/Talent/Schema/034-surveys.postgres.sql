-- Answers to the short survey before and after activities. Nobody is named.
CREATE TABLE talent_survey_answer (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    activity TEXT COLLATE "C" NOT NULL,
    phase TEXT COLLATE "C" NOT NULL,
    who TEXT COLLATE "C" NOT NULL,
    choose TEXT COLLATE "C" NOT NULL,
    questionnaire TEXT COLLATE "C" NOT NULL,
    answers TEXT COLLATE "C" NOT NULL,
    answered_on TEXT COLLATE "C" NOT NULL
);

CREATE INDEX talent_survey_answer_activity ON talent_survey_answer (activity, phase);
