-- Agreements about practice, internships and the like: who, with whom, when. The words that are signed are the Kernel's document; early: why it may begin before all signed, '' for no such need; further_: one more party, '' for none.
CREATE TABLE talent_agreement (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    institution TEXT COLLATE "C" NOT NULL,
    tutor TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    hours INTEGER NOT NULL,
    tasks TEXT COLLATE "C" NOT NULL,
    early TEXT COLLATE "C" NOT NULL,
    further_name TEXT COLLATE "C" NOT NULL,
    further_mail TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    in_force_at TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX talent_agreement_application ON talent_agreement (application);

-- What became of it. outcome: completed, partly, absent; contract and job_starts: of the job that followed, '' for none.
CREATE TABLE talent_evaluation (
    agreement TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    outcome TEXT COLLATE "C" NOT NULL,
    hours_missed INTEGER NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    by_account TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    employed BOOLEAN NOT NULL,
    contract TEXT COLLATE "C" NOT NULL,
    job_starts TEXT COLLATE "C" NOT NULL
);

-- What the learner says three, six and twelve months later, by a private link. Instants are UTC texts, '' for not yet.
CREATE TABLE talent_follow_up (
    token TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    agreement TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    months INTEGER NOT NULL,
    due TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    answered_at TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    contract TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL
);

CREATE INDEX talent_follow_up_due ON talent_follow_up (asked_at, due);
