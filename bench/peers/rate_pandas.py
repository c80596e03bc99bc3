"""The US strong rating as an analyst would write it in pandas, from file to file: the peer of `observe rate` as a whole process.
Usage: rate_pandas.py FACTS TOTALS OUT."""
import sys

import pandas as pd

facts = pd.read_csv(sys.argv[1], dtype={"region": str, "category": str})
national = pd.read_csv(sys.argv[2], dtype={"category": str}).set_index("category").employment
share = facts.employment / facts.groupby("region").employment.transform("sum")
facts["lq"] = share / facts.category.map(national / national.sum())
pool = facts[facts.employment > 0].groupby("category")


def cut(column, p):
    return facts.category.map(pool[column].quantile(p))


floors = (facts.employment > cut("employment", 0.25)) & (facts.establishments > cut("establishments", 0.25))
facts["qualifying"] = (facts.lq > cut("lq", 0.25)) & floors
facts["significant"] = (facts.lq > cut("lq", 0.5)) & floors
facts["strong"] = (facts.lq >= cut("lq", 0.75)) & (facts.lq >= 1) & floors
facts["strong10"] = (facts.lq >= cut("lq", 0.9)) & (facts.lq >= 1) & floors
facts.to_csv(sys.argv[3], index=False)
