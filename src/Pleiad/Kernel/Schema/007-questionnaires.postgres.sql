-- Questionnaires as they were asked, each version once: body is canonical JSON, hash SHA-256 over it.
CREATE TABLE kernel_questionnaire (
    hash TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    body TEXT COLLATE "C" NOT NULL,
    kept_at TEXT COLLATE "C" NOT NULL
);
