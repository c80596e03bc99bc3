-- What came in from files, which records may be one organisation, and what a merge moved, so that it can be put back.
-- As in 001: texts that are not known are empty.
CREATE TABLE registry_import (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    cluster TEXT NOT NULL,
    members INTEGER NOT NULL,
    illustrative INTEGER NOT NULL,
    header TEXT NOT NULL,
    mapping TEXT NOT NULL,
    rows INTEGER NOT NULL,
    registered INTEGER NOT NULL,
    account TEXT NOT NULL,
    created_at TEXT NOT NULL,
    accepted_at TEXT NOT NULL
);

CREATE INDEX registry_import_hash ON registry_import (hash);

-- line: where the row begins in its file. cells: a JSON array of texts. organisation: what was registered, or what it may be the same as.
CREATE TABLE registry_import_row (
    import TEXT NOT NULL,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    outcome TEXT NOT NULL,
    organisation TEXT NOT NULL,
    field TEXT NOT NULL,
    en TEXT NOT NULL,
    ru TEXT NOT NULL,
    PRIMARY KEY (import, line)
);

CREATE INDEX registry_import_row_outcome ON registry_import_row (import, outcome);

-- A pair that may be one organisation: one sorts before other. reasons: words divided by spaces. score: 0 to 1.
CREATE TABLE registry_duplicate (
    id TEXT NOT NULL PRIMARY KEY,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    state TEXT NOT NULL,
    found_at TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX registry_duplicate_state ON registry_duplicate (state, score);
CREATE INDEX registry_duplicate_one ON registry_duplicate (one);
CREATE INDEX registry_duplicate_other ON registry_duplicate (other);

CREATE TABLE registry_merge (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    into_organisation TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    account TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    undone_at TEXT NOT NULL,
    undone_because TEXT NOT NULL
);

CREATE INDEX registry_merge_organisation ON registry_merge (organisation);
CREATE INDEX registry_merge_into_organisation ON registry_merge (into_organisation);

-- One cell that a merge changed. row_key: the key of its row as a JSON object.
CREATE TABLE registry_moved (
    merge TEXT NOT NULL,
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    column_name TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (merge, number)
);

CREATE INDEX registry_organisation_en ON registry_organisation (en);
CREATE INDEX registry_organisation_kind ON registry_organisation (kind);
CREATE INDEX registry_organisation_state ON registry_organisation (state);
CREATE INDEX registry_spearhead_organisation ON registry_spearhead (organisation);
CREATE INDEX registry_management_organisation ON registry_management (organisation);
CREATE INDEX registry_state_role_authority ON registry_state_role (authority);
CREATE INDEX registry_site_owner ON registry_site (owner);
