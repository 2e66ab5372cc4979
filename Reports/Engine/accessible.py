"""What a screen reader and an archive need of a printed report: accessible.py FILE.pdf ... (pypdf).

Tagged, a language, a title that is shown, marks of PDF/UA-1 and PDF/A-3a, bookmarks, every figure with an alternative text, every table
with header cells, every font embedded, the tables attached as CSV. It does not replace a validator of PDF/UA (veraPDF, PAC). Exit codes:
0 sound, 1 not.
"""
import sys

import pypdf

faults = []


def structure(node, parents=()):
    """Every element of the structure tree with its kind and those above it."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for child in node:
            yield from structure(child, parents)
    elif isinstance(node, dict) and ("/S" in node or node.get("/Type") == "/StructTreeRoot"):
        kind = node.get("/S")
        if kind:
            yield kind, node, parents
        if "/K" in node:
            yield from structure(node["/K"], parents + ((kind,) if kind else ()))


for path in sys.argv[1:]:
    reader = pypdf.PdfReader(path)
    root = reader.trailer["/Root"]

    def need(condition, words):
        if not condition:
            faults.append(f"{path}: {words}")

    need(root.get("/MarkInfo", {}).get("/Marked"), "it is not tagged")
    need(root.get("/Lang"), "it has no language")
    need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"), "its title is not shown")
    need(reader.metadata.title, "it has no title")
    marks = root["/Metadata"].get_object().get_data().decode() if "/Metadata" in root else ""
    need("pdfuaid:part>1<" in marks, "it is not marked PDF/UA-1")
    need("pdfaid:part>3<" in marks and "pdfaid:conformance>A<" in marks, "it is not marked PDF/A-3a")
    elements = list(structure(root["/StructTreeRoot"]))
    kinds = [kind for kind, _, _ in elements]
    headings = sum(kind in ("/H1", "/H2", "/H3") for kind in kinds)
    need(headings and len(reader.outline), f"{headings} headings, {len(reader.outline)} bookmarks")
    for kind, node, _ in elements:
        if kind in ("/Figure", "/Formula"):
            need(str(node.get("/Alt", "")).strip(), f"a {kind[1:]} has no alternative text")
    need(kinds.count("/Table") == 0 or "/TH" in kinds, "its tables have no header cells")
    need(kinds.count("/TH") >= kinds.count("/Table"), "a table has no header cells")
    fonts = {}
    for page in reader.pages:
        for name, font in page["/Resources"].get_object().get("/Font", {}).items():
            font = font.get_object()
            below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            fonts[str(font["/BaseFont"])] = any(file in below["/FontDescriptor"] for file in ("/FontFile", "/FontFile2", "/FontFile3"))
        need(page.get("/Tabs") == "/S", f"page {page.page_number + 1} is not read in the order of its structure")
    for font, embedded in fonts.items():
        need(embedded, f"the font {font} is not embedded")
    attached = list(reader.attachments)
    need(any(name.endswith(".csv") for name in attached) and "sources.csv" in attached, f"attached are {attached}")
    print(f"{path}: {len(reader.pages)} pages, {kinds.count('/Figure')} figures, {kinds.count('/Table')} tables, {headings} headings, "
          f"{len(fonts)} fonts, {len(attached)} attachments")

print("\n".join(faults)) if faults else None
sys.exit(1 if faults else 0)
