-- What experts, or a new edition of the figures, made of a detected agglomeration. Without a row it is as the figures found it.
CREATE TABLE observatory_judgement (
    dataset TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    region TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    year INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (dataset, kind, category, region)
);
