-- As in 001 and 002: texts that are not known are empty; claim is empty for what people entered. A figure that is not known, and a test that
-- a rule set does not make, is NULL.
-- Rule sets of eligibility: an edit is a new version, and the old ones stay to be read.
CREATE TABLE registry_rules (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    source_en TEXT NOT NULL,
    source_ru TEXT NOT NULL,
    source_date TEXT NOT NULL,
    link TEXT NOT NULL,
    verified INTEGER NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    left_out TEXT NOT NULL,
    tie_kinds TEXT NOT NULL,
    least_members INTEGER,
    least_small REAL,
    university INTEGER NOT NULL,
    coordinator INTEGER NOT NULL,
    least_used REAL,
    least_priority REAL,
    priority_territories TEXT NOT NULL,
    most_idle INTEGER,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id, version)
);

-- What a member makes in a year, and how much of it other members of the cluster use, in million roubles.
CREATE TABLE registry_output (
    id TEXT NOT NULL PRIMARY KEY,
    cluster TEXT NOT NULL,
    organisation TEXT NOT NULL,
    year INTEGER NOT NULL,
    output REAL NOT NULL,
    used REAL NOT NULL,
    evidence TEXT NOT NULL,
    said_by TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE UNIQUE INDEX registry_output_year ON registry_output (cluster, organisation, year);

-- What hinders a cluster or an organisation, who sees to it, the body that can remove it, and what became of it.
CREATE TABLE registry_barrier (
    id TEXT NOT NULL PRIMARY KEY,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    cluster TEXT NOT NULL,
    organisation TEXT NOT NULL,
    since TEXT NOT NULL,
    by_then INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    said_by TEXT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT NOT NULL,
    body TEXT NOT NULL,
    task TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reported_at TEXT NOT NULL,
    reported_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    claim TEXT NOT NULL
);

-- What somebody did that others may try, and who tried it with what outcome.
CREATE TABLE registry_practice (
    id TEXT NOT NULL PRIMARY KEY,
    theme TEXT NOT NULL,
    cluster TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    problem_en TEXT NOT NULL,
    problem_ru TEXT NOT NULL,
    done_en TEXT NOT NULL,
    done_ru TEXT NOT NULL,
    result_en TEXT NOT NULL,
    result_ru TEXT NOT NULL,
    evidence TEXT NOT NULL,
    ask TEXT NOT NULL,
    claim TEXT NOT NULL,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    withdrawn_because TEXT NOT NULL
);

CREATE TABLE registry_adoption (
    id TEXT NOT NULL PRIMARY KEY,
    practice TEXT NOT NULL,
    cluster TEXT NOT NULL,
    since TEXT NOT NULL,
    outcome TEXT NOT NULL,
    result TEXT NOT NULL,
    evidence TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
);

CREATE UNIQUE INDEX registry_adoption_cluster ON registry_adoption (practice, cluster);

-- A proposal may come from a strong agglomeration that nobody organises: its category, and the organisations that are to start the cluster.
ALTER TABLE registry_proposal ADD COLUMN categories TEXT NOT NULL DEFAULT '';

CREATE TABLE registry_proposal_spearhead (
    proposal TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (proposal, organisation)
);
