-- Answers to the short survey before and after activities. Nobody is named.
CREATE TABLE talent_survey_answer (
    id TEXT NOT NULL PRIMARY KEY,
    activity TEXT NOT NULL,
    phase TEXT NOT NULL,
    who TEXT NOT NULL,
    choose TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    answers TEXT NOT NULL,
    answered_on TEXT NOT NULL
);

CREATE INDEX talent_survey_answer_activity ON talent_survey_answer (activity, phase);
