"""Damages copies of a dataset, one cell or one file at a time, and asks two readers: whatever frictionless finds, `gasdep data check` must find.

usage: damage.py GASDEP DATASET [COPIES [SEED]]
Fails with the damage that gasdep missed. Same seed, same damages.
"""
import csv
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from frictionless import Package

gasdep, dataset = sys.argv[1], pathlib.Path(sys.argv[2])
copies = int(sys.argv[3]) if len(sys.argv) > 3 else 300
chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)

WORDS = ["", "x", "-1", "1e999", "NaN", "1,5", "1.500.000", "2025-13-01", "13", "maybe", "A" * 5000, "0.5", "S_NOWHERE", "true", "-", "12 GWh"]


def cell(rows):
    line = chance.randrange(1, len(rows))
    column = chance.randrange(len(rows[0]))
    rows[line][column] = chance.choice(WORDS)
    return f"line {line + 1}, column {rows[0][column]} = {rows[line][column][:20]!r}"


def header(rows):
    column = chance.randrange(len(rows[0]))
    name = rows[0][column]
    rows[0][column] = chance.choice(["", "other", name.upper(), rows[0][0], name + "_"])
    return f"column {name} is called {rows[0][column]!r}"


def twice(rows):
    line = chance.randrange(1, len(rows))
    rows.insert(line, list(rows[line]))
    return f"line {line + 1} stands twice"


def ragged(rows):
    line = chance.randrange(1, len(rows))
    rows[line] = rows[line][:-1] if chance.random() < 0.5 else rows[line] + ["more"]
    return f"line {line + 1} is ragged"


def gone(rows):
    line = chance.randrange(1, len(rows))
    del rows[line]
    return f"line {line + 1} is gone"


def missing_column(rows):
    column = chance.randrange(len(rows[0]))
    name = rows[0][column]
    for row in rows:
        del row[column]
    return f"column {name} is gone"


KINDS = [cell] * 12 + [header, twice, ragged, gone, missing_column]
both = only_gasdep = neither = 0
with tempfile.TemporaryDirectory() as name:
    for index in range(copies):
        work = pathlib.Path(name) / str(index)
        shutil.copytree(dataset, work)
        resources = json.load(open(work / "datapackage.json"))["resources"]
        file = work / chance.choice([resource["path"] for resource in resources if resource["path"].endswith(".csv")])
        rows = list(csv.reader(open(file, newline="", encoding="utf-8")))
        damage = chance.choice(KINDS)(rows)
        with open(file, "w", newline="", encoding="utf-8") as out:
            csv.writer(out, lineterminator="\n").writerows(rows)
        # The descriptor holds the bytes of the files, which every damage changes; what is compared is the content.
        package = json.load(open(work / "datapackage.json"))
        for resource in package["resources"]:
            for key in ("hash", "bytes"):
                resource.pop(key, None)
        plain = work / "datapackage.json"
        plain.write_text(json.dumps(package), encoding="utf-8")
        theirs = Package(str(plain)).validate().flatten(["path", "rowNumber", "fieldNumber", "type", "message"])
        shutil.copy(dataset / "datapackage.json", plain)
        ours = subprocess.run([gasdep, "data", "check", str(work)], capture_output=True, text=True)
        findings = [line for line in ours.stdout.splitlines() if ": error " in line or ": warning " in line]
        if theirs and not findings:
            sys.exit(f"FAILED: {file.name}, {damage}: frictionless finds {theirs[0]}, gasdep nothing\n{ours.stdout}{ours.stderr}")
        both += bool(theirs and findings)
        only_gasdep += bool(findings and not theirs)
        neither += not (theirs or findings)
        shutil.rmtree(work)

print(f"ok: of {copies} damages frictionless found {both}, gasdep {both + only_gasdep}, neither {neither}; nothing that gasdep missed")
if both < copies // 10:
    sys.exit("FAILED: too few damages that frictionless sees; the comparison says nothing")
