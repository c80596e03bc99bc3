-- What is claimed: every fact with who says it, where, when and how surely. Claims that contradict each other share a group and stand side by side.
CREATE TABLE kernel_claim (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    subject TEXT COLLATE "C" NOT NULL,
    predicate TEXT COLLATE "C" NOT NULL,
    object TEXT COLLATE "C" NOT NULL,
    object_node TEXT COLLATE "C" NOT NULL,
    value DOUBLE PRECISION,
    unit TEXT COLLATE "C" NOT NULL,
    bound TEXT COLLATE "C" NOT NULL,
    from_date TEXT COLLATE "C" NOT NULL,
    to_date TEXT COLLATE "C" NOT NULL,
    dating TEXT COLLATE "C" NOT NULL,
    certainty TEXT COLLATE "C" NOT NULL,
    statement_en TEXT COLLATE "C" NOT NULL,
    statement_ru TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    said_by TEXT COLLATE "C" NOT NULL,
    said_by_ru TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    module TEXT COLLATE "C" NOT NULL,
    quotation TEXT COLLATE "C" NOT NULL,
    conflict_group TEXT COLLATE "C" NOT NULL,
    illustrative BOOLEAN NOT NULL,
    added_by TEXT COLLATE "C" NOT NULL,
    added_at TEXT COLLATE "C" NOT NULL,
    withdrawn_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX kernel_claim_of_subject ON kernel_claim (subject, id);

CREATE INDEX kernel_claim_of_object ON kernel_claim (object_node, id);

CREATE INDEX kernel_claim_in_conflict ON kernel_claim (conflict_group, id);

CREATE INDEX kernel_claim_of_source ON kernel_claim (source, id);

-- What claims are about, and what they name: the record of an organisation or a cluster has the same node.
CREATE TABLE kernel_claim_subject (
    node TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    type TEXT COLLATE "C" NOT NULL,
    en TEXT COLLATE "C" NOT NULL,
    ru TEXT COLLATE "C" NOT NULL
);

-- Where claims stand: an article, or what somebody who added a claim names.
CREATE TABLE kernel_claim_source (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    title TEXT COLLATE "C" NOT NULL,
    publisher TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    dating TEXT COLLATE "C" NOT NULL,
    shipped BOOLEAN NOT NULL
);

-- Of claims that contradict each other one may be preferred, with a reason. Nothing is deleted: an ended preference stays readable.
CREATE TABLE kernel_claim_preference (
    id BIGINT NOT NULL PRIMARY KEY,
    conflict_group TEXT COLLATE "C" NOT NULL,
    claim TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C" NOT NULL
);

CREATE INDEX kernel_claim_preference_of_group ON kernel_claim_preference (conflict_group, id);

-- What a contradiction that ships is about, and what it may mean; open until somebody can tell.
CREATE TABLE kernel_claim_conflict (
    conflict_group TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    title_en TEXT COLLATE "C" NOT NULL,
    title_ru TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    note_en TEXT COLLATE "C" NOT NULL,
    note_ru TEXT COLLATE "C" NOT NULL
);

-- Which files the shipped claims came from, so that a start which finds them unchanged loads nothing.
CREATE TABLE kernel_claim_load (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    sha256 TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL
);
