"""The US strong rating in NumPy, by category: the peer of Engine's ClusterRating. Prints the milliseconds of each run.
Usage: rate_numpy.py FACTS TOTALS RUNS. Loading is not timed."""
import csv
import sys
import time

import numpy as np

facts, totals, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
national = {r["category"]: float(r["employment"]) for r in csv.DictReader(open(totals))}
rows = list(csv.DictReader(open(facts)))
regions = {c: i for i, c in enumerate(dict.fromkeys(r["region"] for r in rows))}
categories = {c: i for i, c in enumerate(dict.fromkeys(r["category"] for r in rows))}
region = np.array([regions[r["region"]] for r in rows])
category = np.array([categories[r["category"]] for r in rows])
jobs = np.array([float(r["employment"]) for r in rows])
plants = np.array([float(r["establishments"]) for r in rows])
nation = np.array([national[c] for c in categories])


def rate():
    sums = np.bincount(region, jobs)
    with np.errstate(invalid="ignore", divide="ignore"):
        lq = np.where(jobs == 0, 0, jobs / sums[region] / (nation / nation.sum())[category])
    flags = np.zeros((4, len(jobs)), bool)
    for c in range(len(categories)):
        cells = np.flatnonzero(category == c)
        pool = cells[jobs[cells] > 0]
        q = np.quantile(lq[pool], [0.25, 0.5, 0.75, 0.9])
        floors = (jobs[cells] > np.quantile(jobs[pool], 0.25)) & (plants[cells] > np.quantile(plants[pool], 0.25))
        own = lq[cells]
        flags[:, cells] = (own > q[0]) & floors, (own > q[1]) & floors, (own >= q[2]) & (own >= 1) & floors, (own >= q[3]) & (own >= 1) & floors
    return lq, flags


rate()
times = []
for _ in range(runs):
    start = time.perf_counter()
    rate()
    times.append((time.perf_counter() - start) * 1000)
print(*times)
