"""The coverage of every place by every person, in NumPy: the peer of Engine's SkillMatcher.
Usage: match_numpy.py FOLDER PEOPLE PLACES SKILLS LEVELS RUNS. The folder has broader, places and people (int32 rows of owner, skill, level)
and weights (float64). Prints the sum of all coverages, then the milliseconds of each run. Reading is not timed."""
import sys
import time

import numpy as np

folder, people, places, skills, levels, runs = sys.argv[1], *map(int, sys.argv[2:7])
broader = np.fromfile(f"{folder}/broader", dtype="<i4")
asked = np.fromfile(f"{folder}/places", dtype="<i4").reshape(-1, 3)
held = np.fromfile(f"{folder}/people", dtype="<i4").reshape(-1, 3)
weights = np.fromfile(f"{folder}/weights", dtype="<f8")
near = np.eye(skills)
for skill in range(skills):
    above, similarity = broader[skill], 0.5
    while above >= 0:
        near[skill, above] = near[above, skill] = similarity
        above, similarity = broader[above], similarity / 2

total, times = 0.0, []
for run in range(runs):
    start = time.perf_counter()
    reach = np.zeros((people, skills, levels))  # how far each person covers each skill at each level asked for
    for skill in range(skills):
        mine = held[held[:, 1] == skill]
        cover = np.minimum(1, mine[:, 2:3] / np.arange(1, levels + 1))
        for other in np.nonzero(near[skill])[0]:
            reach[mine[:, 0], other] = np.maximum(reach[mine[:, 0], other], near[skill, other] * cover)
    demand = np.zeros((places, skills, levels))
    demand[asked[:, 0], asked[:, 1], asked[:, 2] - 1] = weights[asked[:, 1]]
    demand /= demand.sum(axis=(1, 2), keepdims=True)
    total = float((reach.reshape(people, -1) @ demand.reshape(places, -1).T).sum())
    times.append((time.perf_counter() - start) * 1000)
print(repr(total), *times)
