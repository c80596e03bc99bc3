-- As in 001 and 002: texts that are not known are empty; claim is empty for what people entered. A figure that is not known, and a test that
-- a rule set does not make, is NULL.
-- Rule sets of eligibility: an edit is a new version, and the old ones stay to be read.
CREATE TABLE registry_rules (
    id TEXT COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    source_en TEXT COLLATE "C" NOT NULL,
    source_ru TEXT COLLATE "C" NOT NULL,
    source_date TEXT COLLATE "C" NOT NULL,
    link TEXT COLLATE "C" NOT NULL,
    verified BOOLEAN NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL,
    left_out TEXT COLLATE "C" NOT NULL,
    tie_kinds TEXT COLLATE "C" NOT NULL,
    least_members INTEGER,
    least_small DOUBLE PRECISION,
    university BOOLEAN NOT NULL,
    coordinator BOOLEAN NOT NULL,
    least_used DOUBLE PRECISION,
    least_priority DOUBLE PRECISION,
    priority_territories TEXT COLLATE "C" NOT NULL,
    most_idle INTEGER,
    entered_at TEXT COLLATE "C" NOT NULL,
    entered_by TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (id, version)
);

-- What a member makes in a year, and how much of it other members of the cluster use, in million roubles.
CREATE TABLE registry_output (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    cluster TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    year INTEGER NOT NULL,
    output DOUBLE PRECISION NOT NULL,
    used DOUBLE PRECISION NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX registry_output_year ON registry_output (cluster, organisation, year);

-- What hinders a cluster or an organisation, who sees to it, the body that can remove it, and what became of it.
CREATE TABLE registry_barrier (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    by_then BOOLEAN NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    task TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    reported_at TEXT COLLATE "C" NOT NULL,
    reported_by TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL
);

-- What somebody did that others may try, and who tried it with what outcome.
CREATE TABLE registry_practice (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    theme TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL,
    problem_en TEXT COLLATE "C" NOT NULL,
    problem_ru TEXT COLLATE "C" NOT NULL,
    done_en TEXT COLLATE "C" NOT NULL,
    done_ru TEXT COLLATE "C" NOT NULL,
    result_en TEXT COLLATE "C" NOT NULL,
    result_ru TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    ask TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    published_at TEXT COLLATE "C" NOT NULL,
    published_by TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL,
    withdrawn_because TEXT COLLATE "C" NOT NULL
);

CREATE TABLE registry_adoption (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    practice TEXT COLLATE "C" NOT NULL,
    cluster TEXT COLLATE "C" NOT NULL,
    since TEXT COLLATE "C" NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL,
    result TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C" NOT NULL,
    changed_at TEXT COLLATE "C" NOT NULL,
    changed_by TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX registry_adoption_cluster ON registry_adoption (practice, cluster);

-- A proposal may come from a strong agglomeration that nobody organises: its category, and the organisations that are to start the cluster.
ALTER TABLE registry_proposal ADD COLUMN categories TEXT COLLATE "C" NOT NULL DEFAULT '';

CREATE TABLE registry_proposal_spearhead (
    proposal TEXT COLLATE "C" NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (proposal, organisation)
);
