"""Typst source to PDF: render.py SOURCE OUTPUT FONT-FOLDER SECONDS-SINCE-1970. Warnings are errors. Exit codes: 0 done, 1 not."""
import sys

import typst

source, output, fonts, seconds = sys.argv[1:5]
try:
    pdf, warnings = typst.compile_with_warnings(
        source, format="pdf", font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["a-3a", "ua-1"],
        timestamp=int(seconds))
except typst.TypstError as error:
    sys.exit("\n".join([f"error: {error.message}", *error.hints, error.diagnostic or ""]))
if warnings:
    sys.exit("\n".join(f"warning: {warning.message}" for warning in warnings))
with open(output, "wb") as file:
    file.write(pdf)
