#!/usr/bin/env python3
"""What the fuzz targets begin with, out of what the project has: make_corpus.py SOURCE OUT

Tables and Shapefiles of tests/data/invalid and the first rows of the shipped table; views and command lines here.
"""
import pathlib
import struct
import sys

VIEWS = [
    '{"format": "cartovid-view", "version": 1}',
    '{"format": "cartovid-view", "version": 1, "title": "Lyon", "language": "en", "theme": "dark", '
    '"symbols": "bubbles", "selection": {"category": ["telemedecine"], "region": ["84", "11"]}, '
    '"camera": {"x": 652000, "y": 6862000, "zoom": 3}, "later": {"kept": true}}',
]
LINES = [
    "counts\n--format\njson\n--category\ntelemedecine,dons\n--region\n84",
    "render\n--out\nmap.png\n--size\n1920x1080\n--theme\ndark\n--lang\nen",
    "export\n--out\nrows.csv\n--from\n2020-03-01\n--to\n2020-04-30\n--bbox\n1,43,5,46",
    "list\n--search\nmasques\n--within\n4.8,45.7,30\n--month\n2020-03,none",
    "check\ntable.csv\n--data\nx\n--regions\ny",
    "--kiosk\n--kiosk-config\nkiosk.toml\n--present\nregions\n--notes",
]


def main():
    source, out = map(pathlib.Path, sys.argv[1:])
    invalid = source / "tests/data/invalid"
    for name in ("table", "boundary", "view", "command_line"):
        (out / name).mkdir(parents=True, exist_ok=True)
    for table in invalid.glob("table_*.csv"):
        (out / "table" / table.name).write_bytes(table.read_bytes())
    shipped = (source / "geodata/initiatives.csv").read_bytes().splitlines(keepends=True)
    (out / "table" / "shipped.csv").write_bytes(b"".join(shipped[:12]))
    for shape in invalid.glob("boundary_*.shp"):
        parts = [shape.with_suffix(ending) for ending in (".shp", ".shx", ".dbf")]
        data = [part.read_bytes() if part.exists() else b"" for part in parts]
        (out / "boundary" / shape.stem).write_bytes(
            struct.pack("<2I", len(data[0]), len(data[1])) + b"".join(data))
    for index, view in enumerate(VIEWS):
        (out / "view" / f"{index}.json").write_text(view, encoding="utf-8")
    for index, line in enumerate(LINES):
        (out / "command_line" / str(index)).write_text(line, encoding="utf-8")


main()
