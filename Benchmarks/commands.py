#!/usr/bin/env python3
"""Times whole commands as a user runs them, five times each, and writes the medians to COMMANDS.md. Standard library only.

Usage: make bench-commands (builds first). Output of the commands is thrown away.
"""
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = [
    ("scores", 0.5),
    ("scores --all", 10.0),
    ("scores RS --deciding", None),
    ("origins", None),
    ("shock russia-stops", None),
    ("shock eu-phase-out-2027", None),
    ("diversify RS --frontier", None),
    ("projects RS", None),
    ("data check", 1.0),
    ("report RS -o {folder}/report.html", None),
]
# Documents, timed from the solved model to each file.
REPORTS = ["report RS", "report --region", "report --scenario turkstream-halt", "report --compare baseline russia-stops-cold-day"]
FORMATS = ["pdf", "html", "xlsx", "csv", "json"]
AIMS = {"pdf": 1.0, "html": 0.1}
RUNS = 5


def once(arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(arguments, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def laps(command, text, folder):
    """Seconds of each stage of a report, as the command itself measures them."""
    files = [f"{folder}/report.{ending}" for ending in FORMATS]
    arguments = [command, *text.split(), "--timing", "--quiet", *(word for file in files for word in ("-o", file))]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}")
    times = dict(line.rsplit("\t", 1) for line in (done.stdout + done.stderr).splitlines() if "\t" in line)
    return [float(times["words and drawings"])] + [float(times[file]) for file in files]


def reports(command, folder):
    """A line per document; a time above its aim is set in bold."""
    for text in REPORTS:
        words, *files = (statistics.median(column) for column in zip(*(laps(command, text, folder) for _ in range(RUNS))))
        cells = []
        for ending, seconds in zip(FORMATS, files):
            whole = 1000 * (words + seconds)
            cells.append(f"**{whole:.0f}**" if whole > 1000 * AIMS.get(ending, float("inf")) else f"{whole:.0f}")
        yield f"| `gasdep {text}` | {1000 * words:.0f} | {' | '.join(cells)} |"


def main():
    command = str(ROOT / ".build/release/gasdep")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for text, target in COMMANDS:
            times = [once([command, *text.format(folder=folder).split()]) for _ in range(RUNS)]
            wall, processor = (statistics.median(column) for column in zip(*times))
            aim = "" if target is None else f"{target:g}"
            rows.append(f"| `gasdep {text.split(' -o')[0]}` | {wall:.2f} | {processor:.2f} | {aim} |")
            print(rows[-1], flush=True)
        printed = []
        for row in reports(command, folder):
            printed.append(row)
            print(row, flush=True)
    page = [
        "# Whole commands",
        "",
        f"Median of {RUNS} runs, {os.cpu_count()} processors, {platform.machine()}, {platform.system()}. Start of the process, reading and "
        "checking the dataset and printing included. `make bench-commands` writes this page.",
        "",
        "| command | clock, s | processor, s | aim, s |",
        "| --- | ---: | ---: | ---: |",
        *rows,
        "",
        "## From results to files",
        "",
        f"Median of {RUNS} runs, milliseconds after the model is solved: words, tables and drawings, which every format begins with, and the "
        "file written. Aims: PDF 1000, HTML 100; what misses its aim is bold. The PDF includes the start of the typesetter.",
        "",
        "| document | words and drawings | " + " | ".join(FORMATS).upper() + " |",
        "| --- | ---: |" + " ---: |" * len(FORMATS),
        *printed,
        "",
    ]
    (ROOT / "Benchmarks/COMMANDS.md").write_text("\n".join(page))


if __name__ == "__main__":
    main()
