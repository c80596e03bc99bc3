-- What an entry of the search can be narrowed down by: territory:RU-SPE, cluster:spb-pharma, organisation:company.
ALTER TABLE kernel_search ADD COLUMN facets TEXT NOT NULL DEFAULT '';

CREATE TABLE kernel_search_facet (
    kind TEXT NOT NULL,
    facet TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (kind, facet, entry)
) WITHOUT ROWID;
