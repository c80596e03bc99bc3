-- One number for the whole database, raised by every transaction that writes: what was read at a number holds as long as it stays. id: 0.
CREATE TABLE kernel_revision (
    id INTEGER NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL
);
