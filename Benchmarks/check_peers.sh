#!/bin/sh
# Writes the problems and our certified intervals with the test suites, gives them to other solvers in their own environment,
# and writes PEERS.md. Slow; never part of the tests.
set -e
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
GASDEP_PEERS="$folder" swift test --package-path .. -c release -Xswiftc -enable-testing --skip-build --filter PeerExportTests
if ! .venv/bin/python -c 'import highspy, clarabel, scipy' 2>/dev/null; then
    python3 -m venv .venv
    .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
fi
.venv/bin/python check_peers.py "$folder" PEERS.md
