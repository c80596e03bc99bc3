-- What can be found, and the forms it is found by; made anew from the modules' tables at any time.
CREATE TABLE kernel_search (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    name_en TEXT COLLATE "C" NOT NULL,
    name_ru TEXT COLLATE "C" NOT NULL,
    names TEXT COLLATE "C" NOT NULL,
    line_en TEXT COLLATE "C" NOT NULL,
    line_ru TEXT COLLATE "C" NOT NULL,
    address TEXT COLLATE "C" NOT NULL,
    audience TEXT COLLATE "C" NOT NULL,
    weight INTEGER NOT NULL,
    illustrative BOOLEAN NOT NULL,
    normals TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    UNIQUE (kind, key)
);

CREATE INDEX kernel_search_owner ON kernel_search (owner);

CREATE TABLE kernel_search_name (
    kind TEXT COLLATE "C" NOT NULL,
    normal TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (kind, normal, entry)
);

CREATE TABLE kernel_search_word (
    kind TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (kind, word, entry)
);

-- Every word of a name, and the word with one letter left out: two words a slip apart meet here.
CREATE TABLE kernel_search_slip (
    form TEXT COLLATE "C" NOT NULL,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (form, word)
);

CREATE TABLE kernel_search_state (
    kind TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    mark TEXT COLLATE "C" NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL
);
