#!/bin/sh
# Instruction counts (valgrind's callgrind) of three fixed cases, which a noisy machine does not blur. Portable build, no vector flags.
#   instructions.sh          prints the table of INSTRUCTIONS.md
# One solve = (count of a run with three solves − count of a run with one) / 2: reading the file and the ordering drop out.
set -e
cd "$(dirname "$0")"
swift build -c release --scratch-path .build-plain >&2
PYTHON=.venv/bin/python
[ -x $PYTHON ] || PYTHON=python3
M=.build-models
mkdir -p $M
$PYTHON models.py network $M/c1.net --zones 30 --steps 12 --lp
$PYTHON models.py network $M/c2.net --zones 300 --steps 1
$PYTHON models.py labelled $M/c1.net $M/c3.mcf 3
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null .build-plain/release/flowbench "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
}
echo '| case | instructions per solve |'
echo '| --- | --- |'
for case in 'solve c1.net:30 zones × 12 steps, LP' 'solve c2.net:300 zones × 1 step, QP' 'labelled c3.mcf:30 zones × 12 steps, 3 labels, LP'; do
    set -- ${case%%:*}
    one=$(count "$1" "$M/$2" 1)
    three=$(count "$1" "$M/$2" 3)
    echo "| ${case#*:} | $(((three - one) / 2)) |"
done
