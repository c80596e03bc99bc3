-- What clusters say of themselves against the seven success factors, with the records that show it.
CREATE TABLE results_factor_assessment (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    date TEXT NOT NULL,
    state TEXT NOT NULL,
    account TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    judge TEXT NOT NULL,
    judgement TEXT NOT NULL
);
CREATE INDEX results_factor_assessment_cluster ON results_factor_assessment (cluster);

CREATE TABLE results_factor_answer (
    assessment TEXT NOT NULL,
    factor TEXT NOT NULL,
    applied TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (assessment, factor)
);

CREATE TABLE results_factor_evidence (
    assessment TEXT NOT NULL,
    factor TEXT NOT NULL,
    key TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (assessment, factor, key)
);
