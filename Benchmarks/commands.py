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
    ]
    (ROOT / "Benchmarks/COMMANDS.md").write_text("\n".join(page))


if __name__ == "__main__":
    main()
