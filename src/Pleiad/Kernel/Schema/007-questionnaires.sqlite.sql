-- Questionnaires as they were asked, each version once: body is canonical JSON, hash SHA-256 over it.
CREATE TABLE kernel_questionnaire (
    hash TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    kept_at TEXT NOT NULL
);
