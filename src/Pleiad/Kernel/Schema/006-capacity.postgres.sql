-- Pools of places with their waiting lists. size: the limit; offer_minutes: how long an offered place is kept.
CREATE TABLE kernel_pool (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    offer_minutes INTEGER NOT NULL
);

-- number: the turn in the pool, from 1. state: held, waiting, offered, lapsed, left. until: when an offer ends, '' for none.
CREATE TABLE kernel_place (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    pool TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    units INTEGER NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    until TEXT COLLATE "C" NOT NULL
);

CREATE UNIQUE INDEX kernel_place_turn ON kernel_place (pool, number);
CREATE INDEX kernel_place_state ON kernel_place (pool, state, number);
CREATE INDEX kernel_place_until ON kernel_place (state, until);
