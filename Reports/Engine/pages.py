"""Looks at printed reports as a machine can: pages.py FILE.pdf ... (poppler's pdftoppm and pdftotext; standard library only).

Says which page but the last has more than a third without print in one piece, where two words are printed over each other, and where
print leaves the margins. Exit codes: 0 nothing found, 1 something, 2 a file could not be read.
"""
import re
import subprocess
import sys
from html import unescape

# Of the layout in Reports/Style/report.typ, millimetres.
TOP, BOTTOM, SIDE, LENGTH, WIDTH = 21, 19, 19, 297, 210
EMPTY = 1 / 3
# Part of the smaller word that may lie under another: kerning and accents.
SHARED = 0.15


def output(*command):
    try:
        return subprocess.run(command, check=True, capture_output=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{' '.join(command)}: {error}", file=sys.stderr)
        sys.exit(2)


def pictures(stream):
    """Grey pictures in the binary form of PGM, one after the other: width, height, bytes."""
    place = 0
    while place < len(stream):
        header = re.compile(rb"P5\s+(\d+)\s+(\d+)\s+255\s").match(stream, place)
        width, height = int(header[1]), int(header[2])
        yield width, height, stream[header.end():header.end() + width * height]
        place = header.end() + width * height


def gaps(file):
    pages = list(pictures(output("pdftoppm", "-r", "36", "-gray", file)))
    for number, (width, height, grey) in enumerate(pages[:-1], 1):
        first, last = height * TOP // LENGTH, height * (LENGTH - BOTTOM) // LENGTH
        longest = run = 0
        for row in range(first, last):
            run = run + 1 if min(grey[row * width:(row + 1) * width]) > 250 else 0
            longest = max(longest, run)
        share = longest / (last - first)
        if share > EMPTY:
            yield f"{file}, page {number}: {100 * share:.0f} % of it empty in one piece"


def overlaps(file):
    text = output("pdftotext", "-bbox", file, "-").decode()
    for number, page in enumerate(text.split("<page ")[1:], 1):
        words = [
            (*map(float, box), unescape(word))
            for *box, word in re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page)
        ]
        points = 72 / 25.4
        for x1, y1, x2, y2, word in words:
            if x1 < SIDE * points - 2 or x2 > (WIDTH - SIDE) * points + 2 or y2 > LENGTH * points:
                yield f"{file}, page {number}: “{word}” leaves the margins"
        words.sort()
        for index, (x1, y1, x2, y2, word) in enumerate(words):
            for a1, b1, a2, b2, other in words[index + 1:]:
                if a1 >= x2:
                    break
                # A line's box is higher than its letters: a fifth is taken off above and below.
                slack, shift = 0.2 * (y2 - y1), 0.2 * (b2 - b1)
                across = min(x2, a2) - a1
                down = min(y2 - slack, b2 - shift) - max(y1 + slack, b1 + shift)
                smaller = min((x2 - x1) * (y2 - y1), (a2 - a1) * (b2 - b1))
                # The same word in the same place is the halo of a label.
                same = word == other and abs(a1 - x1) < 0.5 and abs(b1 - y1) < 0.5
                if across > 0 and down > 0 and across * down > SHARED * smaller and not same:
                    yield f"{file}, page {number}: “{word}” and “{other}” lie over each other"


found = [line for file in sys.argv[1:] for look in (gaps, overlaps) for line in look(file)]
print("\n".join(found)) if found else None
sys.exit(1 if found else 0)
