-- Agreements about practice, internships and the like: who, with whom, when. The words that are signed are the Kernel's document; early: why it may begin before all signed, '' for no such need; further_: one more party, '' for none.
CREATE TABLE talent_agreement (
    id TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL,
    person TEXT NOT NULL,
    organisation TEXT NOT NULL,
    institution TEXT NOT NULL,
    tutor TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    hours INTEGER NOT NULL,
    tasks TEXT NOT NULL,
    early TEXT NOT NULL,
    further_name TEXT NOT NULL,
    further_mail TEXT NOT NULL,
    state TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    in_force_at TEXT NOT NULL,
    ended_at TEXT NOT NULL
);

CREATE INDEX talent_agreement_application ON talent_agreement (application);

-- What became of it. outcome: completed, partly, absent; contract and job_starts: of the job that followed, '' for none.
CREATE TABLE talent_evaluation (
    agreement TEXT NOT NULL PRIMARY KEY,
    outcome TEXT NOT NULL,
    hours_missed INTEGER NOT NULL,
    words TEXT NOT NULL,
    by_account TEXT NOT NULL,
    at TEXT NOT NULL,
    employed INTEGER NOT NULL,
    contract TEXT NOT NULL,
    job_starts TEXT NOT NULL
);

-- What the learner says three, six and twelve months later, by a private link. Instants are UTC texts, '' for not yet.
CREATE TABLE talent_follow_up (
    token TEXT NOT NULL PRIMARY KEY,
    agreement TEXT NOT NULL,
    person TEXT NOT NULL,
    months INTEGER NOT NULL,
    due TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    contract TEXT NOT NULL,
    since TEXT NOT NULL
);

CREATE INDEX talent_follow_up_due ON talent_follow_up (asked_at, due);
