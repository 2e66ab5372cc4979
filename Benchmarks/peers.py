"""The peers, each driven the way its own documentation drives it, one thread. A run returns status, objective, seconds to build, seconds to solve."""
import contextlib
import io
import logging
import struct
import sys
import time
import warnings
from multiprocessing import Process, Queue

import numpy as np

from models import Net


def matrix(n):
    import scipy.sparse as sp

    arc = np.arange(n.m)
    into, out = n.head >= 0, n.tail >= 0
    values = np.r_[n.gain[into], -np.ones(out.sum())]
    return sp.csc_matrix((values, (np.r_[n.head[into], n.tail[out]], np.r_[arc[into], arc[out]])), shape=(n.n, n.m))


def highs_lp(A, cost, upper, low, high):
    import highspy

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = A.shape[1], A.shape[0]
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = cost, np.zeros(A.shape[1]), upper
    lp.row_lower_, lp.row_upper_ = low, high
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = A.indptr, A.indices, A.data
    h = highspy.Highs()
    h.setOptionValue("output_flag", False)
    h.setOptionValue("threads", 1)
    h.passModel(lp)
    return h


def pass_hessian(h, Q):
    import highspy
    import scipy.sparse as sp

    T = sp.tril(Q, format="csc")
    hessian = highspy.HighsHessian()
    hessian.dim_ = T.shape[0]
    hessian.format_ = highspy.HessianFormat.kTriangular
    hessian.start_, hessian.index_, hessian.value_ = T.indptr, T.indices, T.data
    h.passHessian(hessian)


def highs_model(n):
    import scipy.sparse as sp

    h = highs_lp(matrix(n), n.cost, n.capacity, n.b, n.b)
    if n.curvature.any():
        pass_hessian(h, sp.diags(n.curvature, format="csc"))
    return h


def run_highs(h, solver, limit):
    if solver:
        h.setOptionValue("solver", solver)
    h.setOptionValue("time_limit", float(limit))
    start = time.perf_counter()
    h.run()
    seconds = time.perf_counter() - start
    status = h.modelStatusToString(h.getModelStatus())
    return status, h.getInfo().objective_function_value, seconds


def highs(n, solver, limit):
    start = time.perf_counter()
    h = highs_model(n)
    build = time.perf_counter() - start
    status, objective, seconds = run_highs(h, None if n.curvature.any() else solver, limit)
    return status, objective, build, seconds


def run_clarabel(P, q, A, b, cones, limit):
    import clarabel

    settings = clarabel.DefaultSettings()
    settings.verbose = False
    settings.time_limit = float(limit)
    start = time.perf_counter()
    solver = clarabel.DefaultSolver(P, q, A, b, cones, settings)
    build = time.perf_counter() - start
    start = time.perf_counter()
    r = solver.solve()
    return str(r.status), r.obj_val, build, time.perf_counter() - start


def clarabel(n, limit):
    import clarabel as c
    import scipy.sparse as sp

    identity = sp.eye(n.m, format="csc")
    return run_clarabel(
        sp.diags(n.curvature, format="csc"), n.cost, sp.vstack([matrix(n), identity, -identity], format="csc"),
        np.r_[n.b, n.capacity, np.zeros(n.m)], [c.ZeroConeT(n.n), c.NonnegativeConeT(2 * n.m)], limit)


def pypsa(n, limit):
    """The natural PyPSA model of the same network: buses, loads, generators, links, stores, over snapshots."""
    import pandas as pd
    import pypsa

    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    start = time.perf_counter()
    m = pypsa.Network()
    m.set_snapshots(range(n.steps))
    name = [f"store {i}" for i in range(n.stores)] + [f"zone {i}" for i in range(n.per - n.stores)]
    m.add("Bus", name)
    b = n.b.reshape(n.steps, n.per)
    loads = name[n.stores:]
    m.add("Load", loads, bus=loads, p_set=pd.DataFrame(b[:, n.stores:], index=m.snapshots, columns=loads))
    assets = {}
    for a in range(n.m):
        tail, head = n.tail[a], n.head[a]
        if n.kind[a] in (5, 7) or (n.kind[a] == 6 and head % n.per < n.stores):
            continue  # a Store carries gas over and holds the final level
        key = (n.kind[a], tail % n.per if tail >= 0 else -1, head % n.per if head >= 0 else -1, n.element[a])
        assets.setdefault(key, [[] for _ in range(n.steps)])[n.step[a]].append(a)
    links, generators, available, quadratic = [], [], [], []
    for (_, tail, head, _), steps in assets.items():
        for each in range(len(steps[0])):
            arcs = np.array([s[each] for s in steps])
            u, first = n.capacity[arcs], arcs[0]
            if tail >= 0 and head >= 0:
                links.append((f"link {first}", name[tail], name[head], u.max(), n.cost[first], n.gain[first]))
            else:
                sign = 1.0 if tail < 0 else -1.0
                generators.append((f"gen {first}", name[max(tail, head)], sign, u.max(), n.cost[first], n.curvature[first] / 2))
                available.append(u / u.max())
                quadratic.append(n.curvature[arcs] / 2)
    g = list(zip(*generators))
    m.add("Generator", g[0], bus=g[1], sign=g[2], p_nom=g[3], marginal_cost=g[4], marginal_cost_quadratic=g[5])
    m.generators_t.p_max_pu = pd.DataFrame(np.array(available).T, index=m.snapshots, columns=list(g[0]))
    if n.curvature.any():
        m.generators_t.marginal_cost_quadratic = pd.DataFrame(np.array(quadratic).T, index=m.snapshots, columns=list(g[0]))
    k = list(zip(*links))
    m.add("Link", k[0], bus0=k[1], bus1=k[2], p_nom=k[3], marginal_cost=k[4], efficiency=k[5])
    if n.stores:
        volume = np.zeros(n.stores)
        carry = n.kind == 5
        volume[n.tail[carry] % n.per] = n.capacity[carry]
        least = np.zeros((n.steps, n.stores))
        least[-1] = b[-1, : n.stores] / volume
        stores = [f"store {i}" for i in range(n.stores)]
        m.add("Store", stores, bus=stores, e_nom=volume, e_initial=-b[0, : n.stores], marginal_cost_storage=0.01)
        m.stores_t.e_min_pu = pd.DataFrame(least, index=m.snapshots, columns=stores)
    build = time.perf_counter() - start
    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        status = m.optimize(
            solver_name="highs", solver_options=dict(output_flag=False, threads=1, time_limit=float(limit)), log_to_console=False)
    return str(status[1]), float(m.objective or 0), build, time.perf_counter() - start


def monte_carlo(path, samples_path, count, processes):
    """Warm-started HiGHS: the dual simplex keeps its basis from sample to sample. Seconds of the loop
    (the slowest process), processor seconds (all), objectives."""
    queue = Queue()
    workers = [Process(target=_monte_carlo, args=(path, samples_path, range(p, count, processes), queue)) for p in range(processes)]
    for w in workers:
        w.start()
    results = [queue.get() for _ in workers]
    for w in workers:
        w.join()
    objectives = np.zeros(count)
    for ids, values, _, _ in results:
        objectives[list(ids)] = values
    return max(r[2] for r in results), sum(r[3] for r in results), objectives


def _monte_carlo(path, samples_path, ids, queue):
    n = Net(path)
    with open(samples_path, "rb") as f:
        count, elements, steps = struct.unpack("iii", f.read(12))
        capacity = np.fromfile(f, float, count * elements).reshape(count, elements)
        demand = np.fromfile(f, float, count * steps).reshape(count, steps)
    is_zone = (np.arange(n.n) % n.per) >= n.stores
    step = np.arange(n.n) // n.per
    has = n.element >= 0
    sale = (n.kind == 2) & ~has
    h = highs_model(n)
    h.setOptionValue("solver", "simplex")
    h.run()
    columns, rows = np.arange(n.m, dtype=np.int32), np.arange(n.n, dtype=np.int32)
    values = []
    start, busy = time.perf_counter(), time.process_time()
    for k in ids:
        w = np.ones(n.m)
        w[has] = capacity[k][n.element[has]]
        w[sale] = demand[k][n.step[sale]]
        b = np.where(is_zone, n.b * demand[k][step], n.b)
        h.changeColsBounds(n.m, columns, np.zeros(n.m), n.capacity * w)
        h.changeRowsBounds(n.n, rows, b, b)
        h.run()
        values.append(h.getInfo().objective_function_value)
    queue.put((ids, values, time.perf_counter() - start, time.process_time() - busy))


class Labelled:
    """A .mcf file as matrices: balances of every label, joint capacities, quadratic cost."""

    def __init__(self, path):
        import scipy.sparse as sp

        with open(path) as f:
            n, m, labels = map(int, f.readline().split())
            r = np.loadtxt(f, ndmin=2)
        arc, label = np.nonzero((r[:, 7].astype(int)[:, None] >> np.arange(labels)) & 1)
        flow = np.arange(len(arc))
        tail, head = r[arc, 0].astype(int), r[arc, 1].astype(int)
        into, out = head >= 0, tail >= 0
        self.balances = sp.csc_matrix(
            (np.r_[r[arc[into], 4], -np.ones(out.sum())],
             (np.r_[head[into] * labels + label[into], tail[out] * labels + label[out]], np.r_[flow[into], flow[out]])),
            shape=(n * labels, len(arc)))
        self.joint = sp.csc_matrix((np.ones(len(arc)), (arc, flow)), shape=(m, len(arc)))
        self.capacity, self.cost = r[:, 2], r[arc, 3]
        self.Q = sp.csc_matrix(sp.diags(r[arc, 6]) + self.joint.T @ sp.diags(r[:, 5]) @ self.joint)

    @property
    def is_quadratic(self):
        return self.Q.nnz > 0 and abs(self.Q).max() > 0

    def highs(self, solver, limit):
        import scipy.sparse as sp

        start = time.perf_counter()
        rows = self.balances.shape[0]
        A = sp.vstack([self.balances, self.joint], format="csc")
        h = highs_lp(
            A, self.cost, np.full(len(self.cost), np.inf), np.r_[np.zeros(rows), np.full(len(self.capacity), -np.inf)],
            np.r_[np.zeros(rows), self.capacity])
        if self.is_quadratic:
            pass_hessian(h, self.Q)
        build = time.perf_counter() - start
        status, objective, seconds = run_highs(h, None if self.is_quadratic else solver, limit)
        return status, objective, build, seconds

    def clarabel(self, limit):
        import clarabel as c
        import scipy.sparse as sp

        rows, flows = self.balances.shape
        A = sp.vstack([self.balances, self.joint, -sp.eye(flows)], format="csc")
        b = np.r_[np.zeros(rows), self.capacity, np.zeros(flows)]
        cones = [c.ZeroConeT(rows), c.NonnegativeConeT(len(self.capacity) + flows)]
        return run_clarabel(sp.triu(self.Q, format="csc"), self.cost, A, b, cones, limit)


if __name__ == "__main__":
    # One peer on one file, for a look: peers.py FILE.net highs|clarabel|pypsa
    n = Net(sys.argv[1])
    print({"highs": lambda: highs(n, "simplex", 60), "clarabel": lambda: clarabel(n, 60), "pypsa": lambda: pypsa(n, 60)}[sys.argv[2]]())
