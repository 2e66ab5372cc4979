#!/bin/sh
# Reads back with pypsa, pyam, HiGHS and frictionless what gasdep writes; asks frictionless about damaged datasets. Slow; its own Python environments.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
environment() { # NAME REQUIREMENTS
    [ -x "$here/.venv/$1/bin/pip" ] || python3 -m venv "$here/.venv/$1"
    "$here/.venv/$1/bin/pip" install --quiet --disable-pip-version-check -r "$here/$2"
}
environment pypsa requirements.txt
environment pyam requirements-pyam.txt
gasdep="$root/.build/release/gasdep"
dataset="$root/Datasets/southeast-europe"
"$here/.venv/pypsa/bin/python" "$here/read_back.py" "$gasdep" "$dataset"
"$here/.venv/pyam/bin/python" "$here/read_back_iamc.py" "$gasdep" "$dataset"
"$here/.venv/pypsa/bin/python" "$here/damage.py" "$gasdep" "$dataset"
