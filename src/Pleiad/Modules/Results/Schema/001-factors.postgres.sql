-- What clusters say of themselves against the seven success factors, with the records that show it.
CREATE TABLE results_factor_assessment (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    filed_at TEXT COLLATE "C" NOT NULL,
    judge TEXT COLLATE "C" NOT NULL,
    judgement TEXT COLLATE "C" NOT NULL
);
CREATE INDEX results_factor_assessment_cluster ON results_factor_assessment (cluster);

CREATE TABLE results_factor_answer (
    assessment TEXT COLLATE "C" NOT NULL,
    factor TEXT COLLATE "C" NOT NULL,
    applied TEXT COLLATE "C" NOT NULL,
    said TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (assessment, factor)
);

CREATE TABLE results_factor_evidence (
    assessment TEXT COLLATE "C" NOT NULL,
    factor TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (assessment, factor, key)
);
