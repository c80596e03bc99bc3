-- What an entry of the search can be narrowed down by: territory:RU-SPE, cluster:spb-pharma, organisation:company.
ALTER TABLE kernel_search ADD COLUMN facets TEXT COLLATE "C" NOT NULL DEFAULT '';

CREATE TABLE kernel_search_facet (
    kind TEXT COLLATE "C" NOT NULL,
    facet TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL,
    PRIMARY KEY (kind, facet, entry)
);
