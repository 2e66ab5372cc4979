"""Reads with pyam what `gasdep data export --format iamc` writes.

usage: read_back_iamc.py GASDEP DATASET
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

import pyam

gasdep, dataset = sys.argv[1], pathlib.Path(sys.argv[2])

with tempfile.TemporaryDirectory() as name:
    file = pathlib.Path(name) / "scores.csv"
    subprocess.run([gasdep, "data", "export", "--format", "iamc", str(file), "--dataset", str(dataset), "-q"], check=True)
    rows = list(csv.DictReader(open(file)))
    scores = pyam.IamDataFrame(str(file))
    if len(scores.data) != len(rows) or len(rows) < 100:
        sys.exit(f"FAILED: pyam reads {len(scores.data)} of {len(rows)} values")
    for row in rows:
        found = scores.filter(region=row["region"], variable=row["variable"], year=int(row["year"]), level=None).data.value
        # pandas reads decimals to the last bit but one.
        value = float(row["value"])
        if len(found) != 1 or abs(found.iloc[0] - value) > 1e-14 * abs(value):
            sys.exit(f"FAILED: {row} is read as {list(found)}")
    print(f"ok: pyam reads {len(rows)} values in {len(scores.variable)} variables of {len(scores.region)} regions, each as it was written")
