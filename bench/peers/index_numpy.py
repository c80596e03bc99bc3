"""The peers of Engine's EllisonGlaeser and Coagglomeration in NumPy. Prints a check sum, then the milliseconds of each run.
Usage: index_numpy.py eg|pairs FILE RUNS. Loading is not timed."""
import sys
import time

import numpy as np

what, file, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
regions, industries = 3200, 1000
raw = np.fromfile(file, dtype="<i4")

if what == "eg":
    industry, region, jobs = (np.ascontiguousarray(c) for c in raw.reshape(-1, 3).T)
    industry, region, jobs = industry.astype(np.int64), region.astype(np.int64), jobs.astype(float)

    def run():
        cells = np.bincount(industry * regions + region, jobs, industries * regions).reshape(industries, regions)
        total = cells.sum(axis=1)
        herfindahl = np.bincount(industry, jobs * jobs, industries) / total**2
        fourths = np.bincount(industry, jobs**4, industries) / total**4
        x = cells.sum(axis=0) / total.sum()
        raw_concentration = ((cells / total[:, None] - x) ** 2).sum(axis=1)
        x2, x3 = (x**2).sum(), (x**3).sum()
        spread = 1 - x2
        variance = 2 * (herfindahl**2 * (x2 - 2 * x3 + x2**2) - fourths * (x2 - 4 * x3 + 3 * x2**2))
        z = (raw_concentration - spread * herfindahl) / np.sqrt(variance)
        gamma = (raw_concentration / spread - herfindahl) / (1 - herfindahl)
        return gamma.sum(), z
else:
    table = raw.reshape(regions, industries).astype(float)

    def run():
        shares = table / table.sum(axis=0)
        x = shares.mean(axis=1)
        d = shares - x[:, None]
        gamma = d.T @ d / (1 - (x * x).sum())
        return np.trace(gamma), gamma


check = run()[0]
times = []
for _ in range(runs):
    start = time.perf_counter()
    run()
    times.append((time.perf_counter() - start) * 1000)
print(repr(float(check)), *times)
