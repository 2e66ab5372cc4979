#!/bin/sh
# Reads back with pypsa, pyam, HiGHS and frictionless what gasdep writes. Slow; its own Python environment.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ -d "$here/.venv" ] || python3 -m venv "$here/.venv"
"$here/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
"$here/.venv/bin/python" "$here/read_back.py" "$root/.build/release/gasdep" "$root/Datasets/southeast-europe"
