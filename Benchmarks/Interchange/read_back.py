"""Reads with the tools of others what `gasdep data export` writes, and validates the dataset with frictionless.

usage: read_back.py GASDEP DATASET
Fails with a message at the first disagreement.
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

import highspy
import pypsa
from frictionless import Package

gasdep, dataset = sys.argv[1], pathlib.Path(sys.argv[2])


def export(kind, path, *more):
    subprocess.run([gasdep, "data", "export", "--format", kind, str(path), "--dataset", str(dataset), "-q", *more], check=True)


def check(truth, sentence):
    if not truth:
        sys.exit(f"FAILED: {sentence}")
    print(f"ok: {sentence}")


with tempfile.TemporaryDirectory() as name:
    work = pathlib.Path(name)

    export("pypsa", work / "pypsa")
    network = pypsa.Network(str(work / "pypsa"))
    zones = list(csv.DictReader(open(dataset / "zones.csv")))
    check(all(zone["id"] in network.buses.index for zone in zones), f"pypsa reads {len(network.buses)} buses, every zone among them")
    annual = {row["zone"]: float(row["annual_twh"]) for row in csv.DictReader(open(dataset / "demand.csv"))}
    energy = network.loads_t.p_set.mul(network.snapshot_weightings.generators, axis=0).sum() / 1000
    check(all(abs(energy[zone] - annual[zone]) <= 1e-6 * annual[zone] for zone in energy.index),
          "pypsa adds the loads up to the annual demand of the dataset")
    status, condition = network.optimize(solver_name="highs", log_to_console=False)
    check(condition == "optimal", "pypsa solves the gas year")
    missing = network.generators_t.p.filter(like="unserved").mul(network.snapshot_weightings.generators, axis=0).sum().sum()
    check(missing <= 1e-3, "pypsa leaves nobody short with all suppliers, as gasdep finds")

    export("mps", work / "day.mps", "--horizon", "peak-day", "--linear")
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    check(solver.readModel(str(work / "day.mps")) == highspy.HighsStatus.kOk, "HiGHS reads the MPS file")
    solver.run()
    check(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, "HiGHS solves it")

report = Package(str(dataset / "datapackage.json")).validate()
for row in report.flatten(["path", "rowNumber", "fieldNumber", "message"]):
    print(row)
check(report.valid, "frictionless finds nothing wrong in the dataset")
