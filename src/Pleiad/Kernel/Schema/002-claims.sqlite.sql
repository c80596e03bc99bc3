-- What is claimed: every fact with who says it, where, when and how surely. Claims that contradict each other share a group and stand side by side.
CREATE TABLE kernel_claim (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    predicate TEXT NOT NULL,
    object TEXT NOT NULL,
    object_node TEXT NOT NULL,
    value REAL,
    unit TEXT NOT NULL,
    bound TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date TEXT NOT NULL,
    dating TEXT NOT NULL,
    certainty TEXT NOT NULL,
    statement_en TEXT NOT NULL,
    statement_ru TEXT NOT NULL,
    source TEXT NOT NULL,
    place TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_by_ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    module TEXT NOT NULL,
    quotation TEXT NOT NULL,
    conflict_group TEXT NOT NULL,
    illustrative INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL
);

CREATE INDEX kernel_claim_of_subject ON kernel_claim (subject, id);

CREATE INDEX kernel_claim_of_object ON kernel_claim (object_node, id);

CREATE INDEX kernel_claim_in_conflict ON kernel_claim (conflict_group, id);

CREATE INDEX kernel_claim_of_source ON kernel_claim (source, id);

-- What claims are about, and what they name: the record of an organisation or a cluster has the same node.
CREATE TABLE kernel_claim_subject (
    node TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL
);

-- Where claims stand: an article, or what somebody who added a claim names.
CREATE TABLE kernel_claim_source (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date TEXT NOT NULL,
    dating TEXT NOT NULL,
    shipped INTEGER NOT NULL
);

-- Of claims that contradict each other one may be preferred, with a reason. Nothing is deleted: an ended preference stays readable.
CREATE TABLE kernel_claim_preference (
    id INTEGER NOT NULL PRIMARY KEY,
    conflict_group TEXT NOT NULL,
    claim TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    at TEXT NOT NULL,
    ended_at TEXT NOT NULL
);

CREATE INDEX kernel_claim_preference_of_group ON kernel_claim_preference (conflict_group, id);

-- What a contradiction that ships is about, and what it may mean; open until somebody can tell.
CREATE TABLE kernel_claim_conflict (
    conflict_group TEXT NOT NULL PRIMARY KEY,
    title_en TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    state TEXT NOT NULL,
    note_en TEXT NOT NULL,
    note_ru TEXT NOT NULL
);

-- Which files the shipped claims came from, so that a start which finds them unchanged loads nothing.
CREATE TABLE kernel_claim_load (
    name TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL
);
