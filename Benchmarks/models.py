#!/usr/bin/env python3
"""Synthetic supply networks as generalised flow problems, for the benchmark.

    models.py network OUT.net --zones 30 --steps 12 [--lp] [--seed 1] [--samples 0]
    models.py labelled FILE.net OUT.mcf LABELS [--hhi WEIGHT]

OUT.net: "N M", N withdrawals, M lines "tail head capacity cost curvature gain kind element step" (node -1 is the ground), a comment with
the shape. Kinds: 0 supply, 1 route, 2 demand, 3 injection, 4 withdrawal, 5 carry-over, 6 unserved, 7 gas left in store. Element: physical
asset, for outages; -1 for none. OUT.mc (with --samples): int32 samples, elements, steps; float64 multipliers of capacities by element and
of demand by step. OUT.mcf: "N M K", lines "tail head capacity cost gain curvature labelCurvature mask".
"""
import argparse
import struct

import numpy as np

VOLL = 3000.0


def geography(r, zones):
    """Random places, three nearest neighbours and whatever joins the components: undirected routes."""
    places = r.random((zones, 2))
    distance = ((places[:, None] - places[None]) ** 2).sum(-1)
    routes = set()
    for i in range(zones):
        for j in np.argsort(distance[i])[1:4]:
            routes.add((min(i, j), max(i, j)))
    group = list(range(zones))

    def find(i):
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for i, j in routes:
        group[find(i)] = find(j)
    if len({find(i) for i in range(zones)}) > 1:
        upper = np.triu_indices(zones, 1)
        for k in np.argsort(distance[upper]):
            i, j = int(upper[0][k]), int(upper[1][k])
            if find(i) != find(j):
                group[find(i)] = find(j)
                routes.add((i, j))
    return sorted((int(i), int(j)) for i, j in routes)


def network(zones, steps, lp, seed):
    r = np.random.default_rng(seed)
    days = 30.4 if steps == 12 else 1.0
    routes = geography(r, zones)
    size = r.lognormal(0, 0.8, zones)
    size *= 400 * zones / size.sum()
    season = 1 + 0.55 * np.cos(2 * np.pi * (np.arange(steps) + 0.5) / max(steps, 2)) if steps > 1 else np.array([1.6])
    count = max(3, int(0.8 * zones))
    capacity = r.lognormal(0, 0.7, count)
    capacity *= (2.0 if steps == 1 else 1.4) * size.sum() / capacity.sum()
    supplies = []
    for k in range(count):
        cost = r.uniform(8, 32)
        supplies.append((int(r.integers(zones)), capacity[k], round(cost, 1), r.uniform(0.5, 4) / capacity[k]))
    stores = sorted(r.choice(zones, max(1, int(0.6 * zones)), replace=False).tolist()) if steps > 1 else []
    volume = {z: size[z] * r.uniform(40, 110) for z in stores}
    width = {e: r.uniform(0.5, 5.0) * 400 for e in routes}
    tariff = {e: round(r.uniform(0.2, 2.0), 2) for e in routes}
    gain = {e: 1 - r.choice([0, 0.002, 0.005, 0.01]) for e in routes}
    both = {e: r.random() < 0.7 for e in routes}
    power = r.uniform(25, 60, zones)

    per = zones + len(stores)  # stores first, then zones, inside each step
    b = np.zeros(per * steps)
    arcs = []
    curved = 0.0 if lp else 1.0
    route_element = {e: count + k for k, e in enumerate(routes)}
    elements = count + len(routes) + len(stores)

    def zone(z, t):
        return t * per + len(stores) + z

    def store(s, t):
        return t * per + s

    for t in range(steps):
        for k, (z, cap, cost, slope) in enumerate(supplies):
            arcs.append((-1, zone(z, t), cap * days, cost, curved * slope / days, 1.0, 0, k, t))
        for e in routes:
            i, j = e
            arcs.append((zone(i, t), zone(j, t), width[e] * days, tariff[e], 0.0, gain[e], 1, route_element[e], t))
            if both[e]:
                arcs.append((zone(j, t), zone(i, t), 0.8 * width[e] * days, tariff[e] + 0.1, 0.0, gain[e], 1, route_element[e], t))
        for z in range(zones):
            demand = size[z] * (days * season[t])
            b[zone(z, t)] += 0.75 * demand
            arcs.append((-1, zone(z, t), 4.0 * demand, VOLL, 0.0, 1.0, 6, -1, t))
            arcs.append((zone(z, t), -1, 0.15 * demand, -round(power[z], 1), 0.0, 1.0, 2, -1, t))
            arcs.append((zone(z, t), -1, 0.15 * demand, -(45.0 if lp else 80.0), curved * 70.0 / (0.15 * demand), 1.0, 2, -1, t))
        for s, z in enumerate(stores):
            element = count + len(routes) + s
            arcs.append((zone(z, t), store(s, t), volume[z] / 100 * days, 0.4, 0.0, 0.99, 3, element, t))
            arcs.append((store(s, t), zone(z, t), volume[z] / 60 * days, 0.2, 0.0, 1.0, 4, element, t))
            if t + 1 < steps:
                arcs.append((store(s, t), store(s, t + 1), volume[z], 0.01, 0.0, 1.0, 5, -1, t))
    for s, z in enumerate(stores):
        half = 0.5 * volume[z]
        b[store(s, 0)] -= half
        b[store(s, steps - 1)] += half
        arcs.append((store(s, steps - 1), -1, volume[z] - half, -5.0, 0.0, 1.0, 7, -1, steps - 1))
        arcs.append((-1, store(s, steps - 1), 4 * half, VOLL, 0.0, 1.0, 6, -1, steps - 1))
    return b, arcs, dict(zones=zones, stores=len(stores), steps=steps, per=per, elements=elements)


def write(path, b, arcs, shape):
    with open(path, "w") as f:
        f.write(f"{len(b)} {len(arcs)}\n")
        f.writelines(f"{v:.17g}\n" for v in b)
        f.writelines("%d %d %.17g %.17g %.17g %.17g %d %d %d\n" % a for a in arcs)
        f.write("# zones {zones} storages {stores} steps {steps} per {per} elems {elements}\n".format(**shape))


def samples(path, shape, count, seed=7):
    """5 % of the elements at 0 or half their capacity; demand normal, 5 % common and 8 % by step."""
    r = np.random.default_rng(seed)
    e, t = shape["elements"], shape["steps"]
    capacity = np.where(r.random((count, e)) < 0.05, r.choice([0.0, 0.5], (count, e)), 1.0)
    demand = np.clip(1 + 0.05 * r.standard_normal((count, 1)) + 0.08 * r.standard_normal((count, t)), 0.6, 1.5)
    with open(path, "wb") as f:
        f.write(struct.pack("iii", count, e, t))
        f.write(capacity.tobytes())
        f.write(demand.tobytes())


class Net:
    """A .net file as arrays."""

    def __init__(self, path):
        with open(path) as f:
            n, m = map(int, f.readline().split())
            self.b = np.array([float(f.readline()) for _ in range(n)])
            a = np.loadtxt([f.readline() for _ in range(m)], ndmin=2)
            shape = f.readline().split()
        self.n, self.m = n, m
        self.tail, self.head = a[:, 0].astype(int), a[:, 1].astype(int)
        self.capacity, self.cost, self.curvature, self.gain = a[:, 2], a[:, 3], a[:, 4], a[:, 5]
        self.kind, self.element, self.step = a[:, 6].astype(int), a[:, 7].astype(int), a[:, 8].astype(int)
        self.stores, self.steps, self.per = int(shape[4]), int(shape[6]), int(shape[8])


def labelled(net, path, labels, hhi):
    """Labels 0…K-2 are groups of supplies, K-1 is the gas in store at the start; with --hhi the must-serve demand of the first zone is
    collected over all steps and ½ weight Σ X_k² charged on it. Unserved demand costs VOLL by being a sale that is not made."""
    n = Net(net)
    everyone = (1 << labels) - 1
    rows, collector, total = [], n.n, 0.0
    for a in range(n.m):
        if n.kind[a] == 6:
            continue
        mask = 1 << (n.element[a] % (labels - 1)) if n.kind[a] == 0 else everyone
        rows.append((n.tail[a], n.head[a], n.capacity[a], n.cost[a], n.gain[a], n.curvature[a], 0.0, mask))
    for i in range(n.n):
        if n.b[i] < 0:
            rows.append((-1, i, -n.b[i], 0.0, 1.0, 0.0, 0.0, 1 << (labels - 1)))
        elif n.b[i] > 0:
            is_zone = i % n.per >= n.stores
            chosen = hhi > 0 and i % n.per == n.stores
            total += n.b[i] if chosen else 0
            rows.append((i, collector if chosen else -1, n.b[i], -VOLL if is_zone else -2000.0, 1.0, 0.0, 0.0, everyone))
    if hhi > 0:
        rows.append((collector, -1, total * 1.0001, 0.0, 1.0, 0.0, hhi, everyone))
    with open(path, "w") as f:
        f.write(f"{n.n + (hhi > 0)} {len(rows)} {labels}\n")
        f.writelines("%d %d %.17g %.17g %.17g %.17g %.17g %d\n" % r for r in rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    p = commands.add_parser("network")
    p.add_argument("out")
    p.add_argument("--zones", type=int, default=30)
    p.add_argument("--steps", type=int, default=12)
    p.add_argument("--lp", action="store_true")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--samples", type=int, default=0)
    q = commands.add_parser("labelled")
    q.add_argument("net")
    q.add_argument("out")
    q.add_argument("labels", type=int)
    q.add_argument("--hhi", type=float, default=0.0)
    a = parser.parse_args()
    if a.command == "network":
        b, arcs, shape = network(a.zones, a.steps, a.lp, a.seed)
        write(a.out, b, arcs, shape)
        if a.samples:
            samples(a.out.replace(".net", ".mc"), shape, a.samples)
    else:
        labelled(a.net, a.out, a.labels, a.hhi)
