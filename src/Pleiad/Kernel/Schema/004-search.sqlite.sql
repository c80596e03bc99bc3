-- What can be found, and the forms it is found by; made anew from the modules' tables at any time.
CREATE TABLE kernel_search (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    owner TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_ru TEXT NOT NULL,
    names TEXT NOT NULL,
    line_en TEXT NOT NULL,
    line_ru TEXT NOT NULL,
    address TEXT NOT NULL,
    audience TEXT NOT NULL,
    weight INTEGER NOT NULL,
    illustrative INTEGER NOT NULL,
    normals TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (kind, key)
);

CREATE INDEX kernel_search_owner ON kernel_search (owner);

CREATE TABLE kernel_search_name (
    kind TEXT NOT NULL,
    normal TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (kind, normal, entry)
) WITHOUT ROWID;

CREATE TABLE kernel_search_word (
    kind TEXT NOT NULL,
    word TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (kind, word, entry)
) WITHOUT ROWID;

-- Every word of a name, and the word with one letter left out: two words a slip apart meet here.
CREATE TABLE kernel_search_slip (
    form TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (form, word)
) WITHOUT ROWID;

CREATE TABLE kernel_search_state (
    kind TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    mark TEXT NOT NULL,
    made_at TEXT NOT NULL
);
