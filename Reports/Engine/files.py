"""One report in several formats, read with other people's readers: files.py REPORT.json REPORT.xlsx CSV-FOLDER SCHEMA.

Validates the JSON against the published schema (jsonschema), opens the workbook (openpyxl) and compares every table with its CSV file:
same columns, numbers as numbers and equal, a unit in the header of every column whose name has one. Exit codes: 0 sound, 1 not.
"""
import csv
import json
import sys
from pathlib import Path

import jsonschema
import openpyxl

report, book, folder, schema = map(Path, sys.argv[1:5])
faults = []

document = json.loads(report.read_text(encoding="utf-8"))
rules = json.loads(schema.read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(rules)
checker = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker())
faults += [f"{report.name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in checker.iter_errors(document)]

workbook = openpyxl.load_workbook(book)
for name in ("report", "settings", "sources"):
    if name not in workbook.sheetnames:
        faults.append(f"{book.name}: no sheet {name}")
for sheet in workbook:
    faults += [
        f"{book.name}: {sheet.title}!{cell.coordinate} is a {cell.data_type}"
        for row in sheet.iter_rows() for cell in row if cell.data_type not in "nsd"
    ]

# What a machine name says of its unit, and what the header must then hold.
UNITS = {
    "percent": "%", "gwh_per_day": "GWh/d", "twh": "TWh", "gwh": "GWh", "eur_per_mwh": "EUR/MWh", "million_eur": "EUR",
    "twh_per_year": "TWh", "days": "",
}


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


compared = 0
for file in sorted(folder.glob("*.csv")):
    if file.stem in ("settings", "sources"):
        continue
    if file.stem not in workbook.sheetnames:
        faults.append(f"{book.name}: no sheet for {file.name}")
        continue
    rows = list(csv.reader(file.open(encoding="utf-8", newline="")))
    cells = [list(row) for row in workbook[file.stem].iter_rows(min_row=4, values_only=True)]
    width = len(rows[0])
    keys = [key or "" for key in cells[0][:width]]
    if keys != rows[0]:
        faults.append(f"{file.name}: columns {rows[0]} are {keys} in the workbook")
        continue
    for key, header in zip(keys, cells[1]):
        ending = max((unit for unit in UNITS if key.endswith("_" + unit)), key=len, default=None)
        if ending and UNITS[ending] not in str(header):
            faults.append(f"{file.stem}: the header “{header}” of {key} lacks {UNITS[ending]}")
    body = [row[:width] for row in cells[2:2 + len(rows) - 1]]
    for line, (expected, found) in enumerate(zip(rows[1:], body), 1):
        for key, text, value in zip(keys, expected, found):
            where = f"{file.stem}, row {line}, {key}"
            if isinstance(value, (int, float)):
                compared += 1
                if number(text) is None or abs(number(text) - value) > 1e-6 * max(1, abs(value)):
                    faults.append(f"{where}: {text} is {value} in the workbook")
            elif (value or "") != text and not (text in ("NA", "inf") or text.startswith("'")):
                faults.append(f"{where}: “{text}” is “{value}” in the workbook")
    if len(body) != len(rows) - 1:
        faults.append(f"{file.stem}: {len(rows) - 1} rows are {len(body)} in the workbook")

print("\n".join(faults[:40]) if faults else f"{compared} numbers are the same in the workbook and the CSV files")
sys.exit(1 if faults or not compared else 0)
