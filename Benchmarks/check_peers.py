"""Gives the problems of a folder to other solvers and writes PEERS.md.

check_peers.py FOLDER PAGE    (called by check_peers.sh)

A peer agrees when its objective lies in our certified interval [dual, primal], or outside by no more than
1e-7 (1 + |objective|). Where it does not, a second peer is asked. HiGHS (simplex) answers linear problems and Clarabel quadratic
ones; the second peer is Clarabel, or HiGHS's QP solver.
"""
import sys
from importlib.metadata import version
from pathlib import Path

import highspy
import numpy as np
import scipy.sparse as sp

from peers import run_clarabel

LIMIT = 3
TOLERANCE = 1e-7


def read(path):
    h = highspy.Highs()
    h.setOptionValue("output_flag", False)
    h.setOptionValue("threads", 1)
    h.setOptionValue("time_limit", float(LIMIT))
    if h.readModel(str(path)) != highspy.HighsStatus.kOk:
        raise SystemExit(f"{path}: HiGHS cannot read it")
    return h


def highs(path):
    h = read(path)
    h.run()
    return h.modelStatusToString(h.getModelStatus()), h.getInfo().objective_function_value


def clarabel(path):
    import clarabel as c

    model = read(path).getModel()
    lp, hessian = model.lp_, model.hessian_
    columns, rows = lp.num_col_, lp.num_row_
    matrix = lp.a_matrix_
    form = sp.csc_matrix if matrix.format_ == highspy.MatrixFormat.kColwise else sp.csr_matrix
    A = sp.csc_matrix(form((matrix.value_, matrix.index_, matrix.start_), shape=(rows, columns)))
    low, high = np.array(lp.row_lower_), np.array(lp.row_upper_)
    equal, less = low == high, low != high
    P = sp.csc_matrix((columns, columns))
    if hessian.dim_:
        # Only a diagonal is ever written.
        P = sp.csc_matrix((hessian.value_, hessian.index_, hessian.start_), shape=(columns, columns))
    identity = sp.eye(columns, format="csc")
    stacked = sp.vstack([A[equal], A[less], identity, -identity], format="csc")
    b = np.r_[high[equal], high[less], np.array(lp.col_upper_), -np.array(lp.col_lower_)]
    cones = [c.ZeroConeT(int(equal.sum())), c.NonnegativeConeT(int(less.sum()) + 2 * columns)]
    status, objective, _, _ = run_clarabel(P, np.array(lp.col_cost_), stacked, b, cones, LIMIT)
    return status, objective


def outside(objective, dual, primal):
    """How far outside the interval, relative to 1 + |objective|."""
    return max(dual - objective, objective - primal, 0.0) / (1 + abs(primal))


def side(objective, dual, primal):
    """Above: the peer's flow is dearer than ours. Below: it contradicts our bound, or is not quite feasible."""
    return f"{'above' if objective > primal else 'below'} by {outside(objective, dual, primal):.1e}"


DONE = {"Optimal", "Solved"}
PEERS = {"lp": (("HiGHS", highs), ("Clarabel", clarabel)), "qp": (("Clarabel", clarabel), ("HiGHS QP", highs))}


def main(folder, page):
    groups, misses, silent = {}, [], []
    for path in sorted(Path(folder).glob("*.mps")):
        group, kind = path.name.split("_")[0], path.name.split(".")[1]
        dual, primal = (float(x) for x in path.with_suffix(".interval").read_text().split()[:2])
        first, second = PEERS[kind]
        status, objective = first[1](path)
        record = groups.setdefault((group, kind, first[0]), [0, 0, 0, 0.0, 0.0])
        record[0] += 1
        record[4] = max(record[4], (primal - dual) / (1 + abs(primal)))
        distance = outside(objective, dual, primal) if status in DONE else None
        if distance is not None and distance <= TOLERANCE:
            record[1] += 1
            record[3] = max(record[3], distance)
            continue
        record[2] += distance is None
        other, answer = second[1](path)
        verdict = outside(answer, dual, primal) if other in DONE else None
        said = status if distance is None else f"{objective:.12g}, {side(objective, dual, primal)}"
        backed = "no answer either (" + other + ")" if verdict is None else (
            f"{answer:.12g}, with us" if verdict <= TOLERANCE else f"{answer:.12g}, {side(answer, dual, primal)}")
        (silent if distance is None else misses).append(
            f"| {path.stem} | [{dual:.12g}, {primal:.12g}] | {first[0]}: {said} | {second[0]}: {backed} |")
        print(misses[-1] if distance is not None else silent[-1], flush=True)
    write(page, groups, misses, silent)


def write(page, groups, misses, silent):
    names = {"dataset": "the dataset's own", "generated": "generated", "nasty": "nasty cases"}
    kinds = {"lp": "linear", "qp": "quadratic"}
    text = [
        "# What other solvers say", "",
        "Written by `make peers`: the dataset's own problems (every question with all suppliers, without each, at every horizon, and every "
        "scenario of the library, as one commodity), the nasty cases of the tests and generated networks. Each is solved as it is and "
        "without its quadratic terms. Ours is a certified interval [dual, primal]; a peer agrees when its optimum lies inside or outside by at "
        f"most {TOLERANCE:g} (1 + |objective|). Peers: " + ", ".join(f"{p} {version(p)}" for p in ("highspy", "clarabel")) + ".", "",
        "| problems | kind | peer | cases | agree | no answer | farthest outside, among those that agree | our widest interval |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for (group, kind, peer), (count, agree, none, farthest, widest) in sorted(groups.items()):
        text.append(
            f"| {names.get(group, group)} | {kinds[kind]} | {peer} | {count} | {agree} | {none} | {farthest:.1e} | {widest:.1e} |")
    head = ["", "| case | our interval | first peer | second peer |", "| --- | --- | --- | --- |"]
    text += ["", "## Outside our interval", ""]
    text += ["Cases in which the first peer claims an optimum outside, and what a second peer says to it. Above: the peer's flow costs more than "
              "ours, which is feasible. Below would contradict our bound, unless the peer's flow is not quite feasible."] + head + misses if misses else ["None."]
    text += ["", "## Without an answer", ""]
    text += [f"Cases that the first peer does not solve to its own tolerance in {LIMIT} s."] + head + silent if silent else ["None."]
    Path(page).write_text("\n".join(text) + "\n")


main(*sys.argv[1:])
