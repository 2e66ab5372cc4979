#!/bin/sh
# Builds the benchmark, installs the pinned peers into their own environment, runs all side by side and writes RESULTS.md.
#   run.sh [--quick] [--limit SECONDS]
# Wide vectors come from flags on the command line, never from the manifest. ARCH=x86-64 measures the portable build.
set -e
cd "$(dirname "$0")"
if [ -z "$ARCH" ] && [ "$(uname -m)" = x86_64 ] && grep -q avx2 /proc/cpuinfo 2>/dev/null; then ARCH=x86-64-v3; fi
swift build -c release ${ARCH:+-Xcc -march=$ARCH}
if ! .venv/bin/python -c 'import highspy, clarabel, pypsa' 2>/dev/null; then
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
fi
exec .venv/bin/python bench.py "$@"
