-- Documents that are signed. number: the present version; closed_at: when nobody signs any more, '' before.
CREATE TABLE kernel_document (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    closed_at TEXT COLLATE "C" NOT NULL
);

-- Every version that was ever offered. text: the canonical JSON that is signed; '' when a person in it was erased. hash: its SHA-256.
CREATE TABLE kernel_document_version (
    document TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    template TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (document, number)
);

-- Who signs a version, and the signature when it is there. holder: the node whose people may sign, '' for whoever has the link; instants are UTC texts, '' for not yet.
CREATE TABLE kernel_signature (
    token TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    document TEXT COLLATE "C" NOT NULL,
    number INTEGER NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    holder TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    asked_at TEXT COLLATE "C" NOT NULL,
    reminded_at TEXT COLLATE "C" NOT NULL,
    signed_at TEXT COLLATE "C" NOT NULL,
    signed_by TEXT COLLATE "C" NOT NULL,
    signed_name TEXT COLLATE "C" NOT NULL,
    statement TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX kernel_signature_role ON kernel_signature (document, number, role);

CREATE INDEX kernel_signature_holder ON kernel_signature (holder);
