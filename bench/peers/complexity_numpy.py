"""Location quotients, proximity with density, and complexity in NumPy and SciPy: the peers of Engine's ComplexityBench.
Usage: complexity_numpy.py lq|proximity|complexity FOLDER RUNS. Prints the milliseconds of each run, and on a second line
what was found. Loading the input and making the presence matrix are not timed; results are written into arrays that are
made once where NumPy allows it."""
import sys
import time

import numpy as np

what, folder, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])


def read(name, shape):
    return np.fromfile(f"{folder}/{name}", dtype="<i4").reshape(shape)


def presence():
    e = read("w2_emp_5000x1200.i32", (5000, 1200)).astype(np.int64)
    return (e * e.sum() >= e.sum(1, keepdims=True) * e.sum(0)) & (e > 0)


found = ""
if what == "lq":
    counts = read("w1_emp_20x3200x1000.i32", (20, 3200, 1000))
    out = np.empty(counts.shape)

    def work():
        global found
        for year in range(20):
            x = counts[year].astype(np.float64)
            rows, columns = x.sum(1, keepdims=True), x.sum(0)
            np.divide(x, np.where(rows == 0, 1, rows), out=out[year])
            out[year] /= np.where(columns == 0, 1, columns / columns.sum())
        found = f"first {out[0, 0, :2]}"
elif what == "proximity":
    m = presence()

    def work():
        global found
        f = m.astype(np.float32)
        c = (f.T @ f).astype(np.float64)
        k = np.diag(c)
        phi = c / np.maximum.outer(k, k)
        density = (m.astype(np.float64) @ phi) / phi.sum(0)
        found = f"sum of phi {phi.sum():.6f}, of density {density.sum():.6f}"
else:
    import scipy.sparse as sparse
    import scipy.sparse.linalg as linalg

    s = sparse.csr_matrix(presence().astype(np.float64))

    def work():
        global found
        d, u = np.asarray(s.sum(1)).ravel(), np.asarray(s.sum(0)).ravel()
        b = sparse.diags(1 / np.sqrt(d)) @ s @ sparse.diags(1 / np.sqrt(u))
        left, sigma, _ = linalg.svds(b, k=3, tol=1e-12, random_state=0)
        order = np.argsort(sigma)[::-1]
        eci = left[:, order[1]] / np.sqrt(d)
        eci *= np.sign(np.corrcoef(eci, d)[0, 1])
        eci = (eci - eci.mean()) / eci.std()
        found = f"lambda2 {sigma[order[1]] ** 2:.6f}, lambda3 {sigma[order[2]] ** 2:.6f}; regions {eci[:3]}"

work()
times = []
for _ in range(runs):
    start = time.perf_counter()
    work()
    times.append((time.perf_counter() - start) * 1000)
print(*times)
print(found)
