-- Documents that are signed. number: the present version; closed_at: when nobody signs any more, '' before.
CREATE TABLE kernel_document (
    id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    closed_at TEXT NOT NULL
);

-- Every version that was ever offered. text: the canonical JSON that is signed; '' when a person in it was erased. hash: its SHA-256.
CREATE TABLE kernel_document_version (
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    template TEXT NOT NULL,
    text TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (document, number)
);

-- Who signs a version, and the signature when it is there. holder: the node whose people may sign, '' for whoever has the link; instants are UTC texts, '' for not yet.
CREATE TABLE kernel_signature (
    token TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    mail TEXT NOT NULL,
    language TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    reminded_at TEXT NOT NULL,
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    signed_name TEXT NOT NULL,
    statement TEXT NOT NULL
);

CREATE UNIQUE INDEX kernel_signature_role ON kernel_signature (document, number, role);

CREATE INDEX kernel_signature_holder ON kernel_signature (holder);
