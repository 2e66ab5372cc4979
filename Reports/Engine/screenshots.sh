#!/bin/sh
# Every page of every document, to be looked at before samples are renewed: PDF pages in colour and grey, web pages in headless Chromium
# at the width of a phone and of a desk. pages.py looks at them first; what it finds ends the script with 1. Usage: screenshots.sh GASDEP FOLDER
set -eu
gasdep=$1
folder=$2
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
    echo "No Chromium on the PATH: install chromium (apt) or Google Chrome for the screenshots." >&2
    exit 69
fi
rm -rf "$folder"
mkdir -p "$folder"
faults=0

# One document: NAME, then what follows `gasdep report`.
look() {
    name=$1
    shift
    "$gasdep" report "$@" -o "$folder/$name.pdf" -o "$folder/$name.html"
    python3 "$(dirname "$0")/pages.py" "$folder/$name.pdf" || faults=1
    pdftoppm -r 90 -png "$folder/$name.pdf" "$folder/$name-page"
    pdftoppm -r 90 -gray -png "$folder/$name.pdf" "$folder/$name-grey"
    # 300 % of one page holds every chart and the map of the first three pages.
    pdftoppm -r 288 -png -l 3 "$folder/$name.pdf" "$folder/$name-zoom"
    for width in 390 1400; do
        "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=$width,12000 \
            --screenshot="$folder/$name-$width.png" "file://$(cd "$folder" && pwd)/$name.html" 2>/dev/null
        [ -s "$folder/$name-$width.png" ] || { echo "$browser wrote no picture of $name.html" >&2; exit 70; }
    done
}

for zone in RS BA MK HU BG RO HR SI GR AL MD XK ME UA TR; do look "$zone" "$zone"; done
look region --region
for scenario in turkstream-halt russia-stops russia-stops-cold-day eu-phase-out-2027 nis-sanctions hormuz-lng cold-fortnight; do look "$scenario" --scenario "$scenario"; done
look comparison --compare baseline russia-stops-cold-day
look RS-sr-Latn RS --language sr-Latn
echo "look at $folder"
exit $faults
