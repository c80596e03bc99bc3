"""Communities and exact betweenness in igraph: the peers of Engine's Communities and Betweenness.
Usage: network_igraph.py leiden|betweenness FILE NODES RUNS. Prints what was found (the modularity, or the sum over all nodes), then the
milliseconds of each run. Loading and building the graph are not timed."""
import random
import sys
import time

import igraph
import numpy as np

what, file, nodes, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
graph = igraph.Graph(n=nodes, edges=np.fromfile(file, dtype="<i4").reshape(-1, 2).tolist())
found, times = 0.0, []
for run in range(runs):
    random.seed(run + 1)
    start = time.perf_counter()
    if what == "leiden":
        found = graph.community_leiden("modularity", n_iterations=2).modularity
    else:
        found = float(np.sum(graph.betweenness()))
    times.append((time.perf_counter() - start) * 1000)
print(repr(float(found)), *times)
