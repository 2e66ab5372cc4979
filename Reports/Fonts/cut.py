"""Cuts the Inter family to the characters that reports use. Needs fonttools and brotli.

    cut.py FOLDER-WITH-Inter-*.otf OUTPUT-FOLDER

Writes OTF for the PDF and WOFF2 for the HTML. Run again only when the set of characters changes;
Sources/GasReport/SVG/FontMetrics.swift must then be renewed with metrics.py.
"""
import sys
from fontTools import subset

CHARACTERS = (
    "U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6-02C7,U+02D8-02DD,U+0386-03CE,U+0400-045F,U+0490-0491,"
    "U+2002-200A,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,"
    "U+2070-207F,U+2080-208E,U+20AC,U+2116,U+2122,U+2190-2193,U+2196-2199,U+2202,U+2206,U+2211-2212,U+2215,"
    "U+221E,U+2248,U+2260,U+2264-2265,U+25A0-25A1,U+25B2,U+25B6,U+25BC,U+25CB,U+25CF,U+FFFD"
)
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum", "case", "sups", "frac"]


def cut(source: str, target: str, flavour: str | None) -> None:
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.desubroutinize = True
    options.flavor = flavour
    font = subset.load_font(source, options)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=subset.parse_unicodes(CHARACTERS.replace("U+", "")))
    worker.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    folder, output = sys.argv[1:]
    for style in ["Regular", "SemiBold", "Bold", "Italic"]:
        cut(f"{folder}/Inter-{style}.otf", f"{output}/Inter-{style}.otf", None)
        cut(f"{folder}/Inter-{style}.otf", f"{output}/Inter-{style}.woff2", "woff2")
