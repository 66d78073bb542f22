#!/usr/bin/python3
"""Builds the boundary files of this folder from Natural Earth, and checks them.

    ./build_geodata.py                      fetch the source, build, check, write SHA256SUMS
    ./build_geodata.py --source FILE.gpkg   the same from a world_map.gpkg that is already here
    ./build_geodata.py --verify             change nothing: checksums, then topology

Needs the Debian packages python3-gdal and gdal-bin; fetching needs apt-get and dpkg
(sudo apt-get install python3-gdal gdal-bin). The source is world_map.gpkg of Debian's
qgis-common, downloaded and unpacked in a temporary folder, never installed.
"""
import argparse
import csv
import hashlib
import math
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE_IN_PACKAGE = "usr/share/qgis/resources/data/world_map.gpkg"
SOURCE_SHA256 = "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2"  # qgis-common 3.22.16, Debian 12

DIGITS = 6               # decimals of a degree kept everywhere, about 0.1 m
FILE_DATE = "2020-05-07"  # written in the .dbf headers, so that two builds give the same bytes

LAYER_SUFFIXES = (".shp", ".shx", ".dbf", ".prj", ".cpg")

# Natural Earth's spelling -> INSEE's, where they differ.
SPELLING = {"Guyane française": "Guyane", "Haute-Rhin": "Haut-Rhin", "Seien-et-Marne": "Seine-et-Marne"}

# What is kept of the other countries: west, south, east, north in degrees. No country is in
# two frames, so that a reader projects each feature once.
MAINLAND_FRAME = (-25, 33, 30, 62)
OVERSEAS_FRAMES = [
    (-62.5, 12.5, -58.5, 18.2),  # Guadeloupe and Martinique: the islands around
    (-58, 0, -48, 8),            # Guyane: Suriname, Brazil, the east of Guyana
    (52, -24, 59, -18),          # La Réunion: Mauritius
    (42, -15.5, 48.5, -10),      # Mayotte: the Comoros, the north of Madagascar
]
# France itself and French land that is none of the 18 regions: never a "neighbour".
FRENCH = {"FRA", "BLM", "MAF", "ATF", "SPM"}

# Around the mainland, what is farther than NEAR from its convex hull is only background:
# there, lines are thinned to TOLERANCE and islands smaller than SMALL_ISLAND are left out.
NEAR = 2.5               # degrees
TOLERANCE = 0.03         # degrees of latitude
SMALL_ISLAND = 0.006     # square degrees of latitude, about 75 km²
LON_SHRINK = 0.68        # cos(47°): a degree of longitude against one of latitude

# ISO A3 code -> full English and French names (the source abbreviates and has no French).
COUNTRIES = {
    "ALA": ("Åland", "Åland"), "ALB": ("Albania", "Albanie"),
    "AND": ("Andorra", "Andorre"), "ATG": ("Antigua and Barbuda", "Antigua-et-Barbuda"),
    "AUT": ("Austria", "Autriche"), "BEL": ("Belgium", "Belgique"), "BGR": ("Bulgaria", "Bulgarie"),
    "BIH": ("Bosnia and Herzegovina", "Bosnie-Herzégovine"), "BLR": ("Belarus", "Biélorussie"),
    "BRA": ("Brazil", "Brésil"), "BRB": ("Barbados", "Barbade"), "CHE": ("Switzerland", "Suisse"),
    "COM": ("Comoros", "Comores"), "CZE": ("Czechia", "Tchéquie"), "DEU": ("Germany", "Allemagne"),
    "DMA": ("Dominica", "Dominique"), "DNK": ("Denmark", "Danemark"), "DZA": ("Algeria", "Algérie"),
    "ESP": ("Spain", "Espagne"), "EST": ("Estonia", "Estonie"), "FIN": ("Finland", "Finlande"),
    "FRO": ("Faroe Islands", "Îles Féroé"), "GBR": ("United Kingdom", "Royaume-Uni"),
    "GGY": ("Guernsey", "Guernesey"), "GIB": ("Gibraltar", "Gibraltar"), "GRC": ("Greece", "Grèce"),
    "GRD": ("Grenada", "Grenade"), "GUY": ("Guyana", "Guyana"), "HRV": ("Croatia", "Croatie"),
    "HUN": ("Hungary", "Hongrie"), "IMN": ("Isle of Man", "Île de Man"), "IRL": ("Ireland", "Irlande"),
    "ITA": ("Italy", "Italie"), "JEY": ("Jersey", "Jersey"),
    "LBY": ("Libya", "Libye"),
    "LCA": ("Saint Lucia", "Sainte-Lucie"), "LIE": ("Liechtenstein", "Liechtenstein"),
    "LTU": ("Lithuania", "Lituanie"), "LUX": ("Luxembourg", "Luxembourg"), "LVA": ("Latvia", "Lettonie"),
    "MAR": ("Morocco", "Maroc"), "MCO": ("Monaco", "Monaco"), "MDA": ("Moldova", "Moldavie"),
    "MDG": ("Madagascar", "Madagascar"), "MKD": ("North Macedonia", "Macédoine du Nord"),
    "MLT": ("Malta", "Malte"), "MNE": ("Montenegro", "Monténégro"), "MSR": ("Montserrat", "Montserrat"),
    "MUS": ("Mauritius", "Maurice"), "NLD": ("Netherlands", "Pays-Bas"), "NOR": ("Norway", "Norvège"),
    "POL": ("Poland", "Pologne"), "PRT": ("Portugal", "Portugal"), "ROU": ("Romania", "Roumanie"),
    "RUS": ("Russia", "Russie"), "SMR": ("San Marino", "Saint-Marin"), "SRB": ("Serbia", "Serbie"),
    "SUR": ("Suriname", "Suriname"), "SVK": ("Slovakia", "Slovaquie"), "SVN": ("Slovenia", "Slovénie"),
    "SWE": ("Sweden", "Suède"), "TUN": ("Tunisia", "Tunisie"), "TUR": ("Turkey", "Turquie"), "UKR": ("Ukraine", "Ukraine"),
    "VCT": ("Saint Vincent and the Grenadines", "Saint-Vincent-et-les-Grenadines"),
    "XKX": ("Kosovo", "Kosovo"),
}

# A shape is a list of polygons, a polygon a list of rings (the outer one first),
# a ring a closed list of (longitude, latitude).


# ---------------------------------------------------------------- geometry

def signed_area(ring):
    """In square degrees; positive when the ring turns left."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def edges(ring):
    """The ring's segments, each written the same way whichever way it is walked."""
    return [(min(a, b), max(a, b)) for a, b in zip(ring, ring[1:])]


def rings_of(shape):
    return [ring for polygon in shape for ring in polygon]


def edge_count(shapes):
    """How many rings of these shapes use each segment."""
    return Counter(edge for shape in shapes for ring in rings_of(shape) for edge in edges(ring))


def vertex_count(shape):
    """As stored: the closing point of every ring is counted."""
    return sum(len(ring) for ring in rings_of(shape))


def tidy_ring(points, left):
    """Rounded, closed, without repeated points, from its smallest point on, turning as asked."""
    ring = []
    for point in points:
        rounded = (round(point[0], DIGITS) + 0.0, round(point[1], DIGITS) + 0.0)
        if not ring or ring[-1] != rounded:
            ring.append(rounded)
    ring = ring[:-1] if ring[0] == ring[-1] else ring
    if len(ring) < 3:
        return None
    start = ring.index(min(ring))
    ring = ring[start:] + ring[:start + 1]
    return ring if (signed_area(ring) > 0) == left else ring[::-1]


def tidy(shape):
    """One written form per shape, whatever GEOS version made it: shapefile ring directions,
    the largest polygon first."""
    polygons = []
    for outer, *holes in shape:
        outer = tidy_ring(outer, left=False)
        if outer:
            holes = [tidy_ring(hole, left=True) for hole in holes]
            polygons.append([outer] + sorted(hole for hole in holes if hole))
    return sorted(polygons, key=lambda p: (-round(abs(signed_area(p[0])), 9), p[0][0]))


def from_ogr(geometry):
    """The polygons of any OGR geometry as a tidy shape; stray points and lines are left out."""
    polygons = []

    def collect(g):
        if g.GetGeometryName() == "POLYGON":
            rings = [g.GetGeometryRef(i).GetPoints(2) for i in range(g.GetGeometryCount())]
            if rings:
                polygons.append(rings)
        else:
            for i in range(g.GetGeometryCount()):
                collect(g.GetGeometryRef(i))

    collect(geometry)
    return tidy(polygons)


def to_ogr(shape):
    geometry = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in shape:
        part = ogr.Geometry(ogr.wkbPolygon)
        for ring in polygon:
            line = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in ring:
                line.AddPoint_2D(x, y)
            part.AddGeometry(line)
        geometry.AddGeometry(part)
    return geometry


def union(shapes):
    collection = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for part in to_ogr(shape):
            collection.AddGeometry(part)
    return collection.UnionCascaded()


def rectangle(west, south, east, north):
    return to_ogr([[[(west, south), (west, north), (east, north), (east, south), (west, south)]]])


# ---------------------------------------------------------------- thinning the far background

def thin_line(line):
    """Douglas-Peucker; both ends stay."""
    if len(line) < 3:
        return line
    (ax, ay), (bx, by) = line[0], line[-1]
    dx, dy = (bx - ax) * LON_SHRINK, by - ay
    length2 = dx * dx + dy * dy
    worst, at = -1.0, 0
    for i, (x, y) in enumerate(line[1:-1], 1):
        px, py = (x - ax) * LON_SHRINK, y - ay
        t = max(0.0, min(1.0, (px * dx + py * dy) / length2)) if length2 else 0.0
        distance = math.hypot(px - t * dx, py - t * dy)
        if distance > worst:
            worst, at = distance, i
    if worst <= TOLERANCE:
        return [line[0], line[-1]]
    return thin_line(line[:at + 1])[:-1] + thin_line(line[at:])


def crossings(segments):
    """Pairs of segments that meet anywhere but at a common end."""
    def side(a, b, p):
        return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

    found, active = [], []
    for s in sorted(segments):  # by western end
        active = [t for t in active if t[1][0] >= s[0][0]]
        for t in active:
            apart = max(s[0][1], s[1][1]) < min(t[0][1], t[1][1]) or max(t[0][1], t[1][1]) < min(s[0][1], s[1][1])
            if not apart and len({*s, *t}) == 4 and (side(*s, t[0]) * side(*s, t[1]) <= 0
                                                     and side(*t, s[0]) * side(*t, s[1]) <= 0):
                found.append((s, t))
        active.append(s)
    return found


def thin_countries(shapes, near):
    """Thins all shapes as one net of lines: a border is cut into arcs where more than two
    lines meet, and an arc becomes the same line for both of its owners. near(point) tells
    which points must stay. Where thinned lines would cross or a ring fall flat, points stay too."""
    neighbours = defaultdict(set)
    for shape in shapes.values():
        for ring in rings_of(shape):
            for a, b in edges(ring):
                neighbours[a].add(b)
                neighbours[b].add(a)
    uses = edge_count(shapes.values())
    fixed = {p for p, others in neighbours.items() if len(others) != 2 or near(p)}

    def thin_ring(ring):
        body = ring[:-1]
        stops = {p for p in body if p in fixed}
        if len(stops) < 2:  # a lone island or an enclave: hold it at two opposite points
            first = min(stops) if stops else min(body)
            stops = {first, max(body, key=lambda p: (math.dist(p, first), p))}
        start = next(i for i, p in enumerate(body) if p in stops)
        walk = body[start:] + body[:start + 1]
        result, arc = [walk[0]], [walk[0]]
        for point in walk[1:]:
            arc.append(point)
            if point in stops:
                result += thin_line(arc)[1:] if arc[0] < arc[-1] else thin_line(arc[::-1])[::-1][1:]
                arc = [point]
        return result

    def drop(polygon):
        alone = len(polygon) == 1 and all(uses[e] == 1 for e in edges(polygon[0]))
        small = abs(signed_area(polygon[0])) * LON_SHRINK < SMALL_ISLAND
        return alone and small and not any(near(p) for p in polygon[0])

    kept = {code: shape[:1] + [p for p in shape[1:] if not drop(p)] for code, shape in shapes.items()}
    while True:
        thinned = {code: [[thin_ring(r) for r in polygon] for polygon in shape] for code, shape in kept.items()}
        flat = [ring for code in kept for ring, thin in zip(rings_of(kept[code]), rings_of(thinned[code]))
                if len(thin) < 4]
        crossed = crossings(edge_count(thinned.values()))
        if not flat and not crossed:
            return {code: tidy(shape) for code, shape in thinned.items()}
        before = len(fixed)
        fixed.update(point for ring in flat for point in ring)
        for pair in crossed:
            xs, ys = zip(*pair[0], *pair[1])
            fixed.update(p for p in neighbours if min(xs) - TOLERANCE <= p[0] <= max(xs) + TOLERANCE
                         and min(ys) - TOLERANCE <= p[1] <= max(ys) + TOLERANCE)
        if len(fixed) == before:
            sys.exit(f"countries: lines cross near {crossed[:1]}")


# ---------------------------------------------------------------- reading and writing

def table(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fetch_source(folder):
    print("fetching qgis-common …")
    subprocess.run(["apt-get", "-q", "-o", "APT::Sandbox::User=root", "download", "qgis-common"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    package = next(folder.glob("qgis-common_*.deb"))
    subprocess.run(["dpkg", "-x", package.name, "unpacked"], cwd=folder, check=True)
    return folder / "unpacked" / SOURCE_IN_PACKAGE


def build_departments(source):
    """-> rows (code, name, region, shape) in the order of the codes."""
    official = {row["name"]: row for row in table("departments.csv")}
    rows = []
    layer = source.GetLayer("states_provinces")
    layer.SetAttributeFilter("adm0_a3 = 'FRA'")
    for feature in layer:
        name = feature["name"]
        row = official.pop(SPELLING.get(name, name), None)
        if row is None:
            sys.exit(f"states_provinces: no department is called {name!r}")
        rows.append((row["code"], row["name"], row["region"], from_ogr(feature.GetGeometryRef())))
    if official:
        sys.exit(f"states_provinces lacks {', '.join(official)}")
    return sorted(rows)


def build_regions(departments):
    rows = []
    for region in table("regions.csv"):
        members = [shape for _, _, code, shape in departments if code == region["code"]]
        rows.append((region["code"], region["name"], from_ogr(union(members))))
    return sorted(rows)


def build_neighbours(source, departments):
    mainland = union(shape for _, _, region, shape in departments if region > "06")
    hull = mainland.ConvexHull()
    cache = {}

    def near(point):
        if point not in cache:
            place = ogr.Geometry(ogr.wkbPoint)
            place.AddPoint_2D(*point)
            cache[point] = hull.Distance(place) < NEAR
        return cache[point]

    def clipped(frame):
        window, shapes = rectangle(*frame), {}
        for feature in source.GetLayer("countries"):
            code = "XKX" if feature["iso_a2"] == "XK" else feature["ISO_A3"]
            if code not in FRENCH and feature.GetGeometryRef().Intersects(window):
                whole = to_ogr(from_ogr(feature.GetGeometryRef()))
                shape = from_ogr(whole.Intersection(window))
                if shape:
                    shapes[code] = shape
        return shapes

    result = thin_countries(clipped(MAINLAND_FRAME), near)
    for frame in OVERSEAS_FRAMES:
        shapes = clipped(frame)
        if result.keys() & shapes.keys():
            sys.exit(f"countries: {result.keys() & shapes.keys()} in two frames")
        result |= shapes
    return [(code, *COUNTRIES[code], result[code]) for code in sorted(result)]


def write_layer(name, fields, rows):
    """fields: (name, width) of the text columns; a row is their values, then the shape."""
    for suffix in LAYER_SUFFIXES:
        (HERE / (name + suffix)).unlink(missing_ok=True)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    file = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(HERE / f"{name}.shp"))
    layer = file.CreateLayer(name, wgs84, ogr.wkbPolygon,
                             ["ENCODING=UTF-8", f"DBF_DATE_LAST_UPDATE={FILE_DATE}"])
    for field, width in fields:
        definition = ogr.FieldDefn(field, ogr.OFTString)
        definition.SetWidth(width)
        layer.CreateField(definition)
    for *values, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (field, _), value in zip(fields, values):
            feature[field] = value
        feature.SetGeometry(to_ogr(shape))
        layer.CreateFeature(feature)
    file = None


def read_layer(name):
    file = ogr.Open(str(HERE / f"{name}.shp"))
    return [(f.items(), f.GetGeometryRef().Clone()) for f in file.GetLayer(0)]


# ---------------------------------------------------------------- checks, on the files as written

def square_kilometres(geometry):
    """Area in an equal-area projection centred on the shape."""
    west, east, south, north = geometry.GetEnvelope()
    flat = osr.SpatialReference()
    flat.ImportFromProj4(f"+proj=laea +lat_0={(south + north) / 2} +lon_0={(west + east) / 2} +ellps=WGS84")
    geographic = osr.SpatialReference()
    geographic.ImportFromProj4("+proj=longlat +ellps=WGS84")
    projected = geometry.Clone()
    projected.Transform(osr.CoordinateTransformation(geographic, flat))
    return projected.GetArea() / 1e6


def check():
    """Prints what was found; returns the number of failures."""
    failures = 0

    def expect(truth, text):
        nonlocal failures
        failures += not truth
        print(("  ok    " if truth else "  WRONG ") + text)

    layers = {name: read_layer(name) for name in ("departments", "regions", "neighbours")}
    shapes = {name: {row["code"]: from_ogr(g) for row, g in rows} for name, rows in layers.items()}
    for name, rows in layers.items():
        count = sum(vertex_count(s) for s in shapes[name].values())
        print(f"{name}: {len(rows)} features, {count} vertices")
        expect(all(g.IsValid() for _, g in rows), "every geometry is valid (GEOS)")
        codes = [row["code"] for row, _ in rows]
        expect(codes == sorted(set(codes)), "codes are unique and sorted")
        parts = [to_ogr([polygon]) for shape in shapes[name].values() for polygon in shape]
        together = union(shapes[name].values())
        surplus = sum(p.GetArea() for p in parts) - together.GetArea()
        expect(abs(surplus) < 1e-9, f"no overlap (sum of areas minus area of the union: {surplus:.1e} deg²)")

    departments, regions, neighbours = (shapes[n] for n in ("departments", "regions", "neighbours"))
    print("tables")
    wanted = {row["code"]: row for row in table("departments.csv")}
    found = {row["code"]: row for row, _ in layers["departments"]}
    expect(len(found) == 101 and found.keys() == wanted.keys()
           and all(found[c][k] == wanted[c][k] for c in wanted for k in ("name", "region")),
           "101 departments: codes, names and regions are those of departments.csv")
    names = {row["code"]: row["name"] for row, _ in layers["regions"]}
    expect(len(names) == 18 and names == {r["code"]: r["name"] for r in table("regions.csv")},
           "18 regions: codes and names are those of regions.csv")

    print("topology")
    uses = edge_count(departments.values())
    tally = Counter(uses.values())
    expect(set(tally) == {1, 2}, f"departments: {tally[2]} internal segments, each in exactly two polygons; "
                                 f"{tally[1]} outer segments, each in one")
    exact = True
    for code, shape in regions.items():
        members = edge_count(departments[d] for d in departments if found[d]["region"] == code)
        exact &= set(edge_count([shape])) == {edge for edge, n in members.items() if n == 1}
    expect(exact, "each region's outline is exactly the outer segments of its departments")
    outline = {edge for edge, n in uses.items() if n == 1}
    expect({e for e, n in edge_count(regions.values()).items() if n == 1} == outline,
           "regions and departments have the same outer line")

    def holes(shape):
        return [(round(sum(x for x, _ in r[:-1]) / (len(r) - 1), 1),
                 round(sum(y for _, y in r[:-1]) / (len(r) - 1), 1)) for p in shape for r in p[1:]]

    expect(holes(from_ogr(union(departments.values()))) == [(2.0, 42.5)],
           "France has one hole: Llívia, a Spanish town in Pyrénées-Orientales")
    region_holes = {code: holes(s) for code, s in regions.items() if holes(s)}
    expect(sorted((c, len(h)) for c, h in region_holes.items()) == [("75", 2), ("76", 1), ("84", 1)],
           f"regions have holes only at real exclaves (75: two of Hautes-Pyrénées, 76: Llívia, "
           f"84: Enclave des Papes): {region_holes}")
    shared = outline & set(edge_count(neighbours.values()))
    expect(len(shared) == 467, f"{len(shared)} segments of France's outer line are also a neighbour's, "
                               "vertex for vertex")
    overlap = from_ogr(union(departments.values()).Intersection(union(neighbours.values())))
    expect(not overlap, "no neighbour overlaps France")
    world = from_ogr(union([*departments.values(), *neighbours.values()]))
    window = [h for h in holes(world) if -6 < h[0] < 10 and 41 < h[1] < 52 or -56 < h[0] < -51 and 1 < h[1] < 7]
    expect(not window, "no gap closed in between France and its neighbours")
    # An open notch would be an outer segment that is not shared but runs along foreign land.
    abroad, stray = union(neighbours.values()), []
    ends = {point for edge in shared for point in edge}
    for a, b in outline - shared:
        middle = ogr.Geometry(ogr.wkbPoint)
        middle.AddPoint_2D((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        if abroad.Distance(middle) < 0.01 and not {a, b} & ends:
            stray.append((a, b))
    expect(not stray, f"no French coast runs along foreign land unshared {stray or ''}".rstrip())

    print("areas, km²")
    area = {row["code"]: square_kilometres(g) for row, g in layers["regions"]}
    mainland = sum(a for code, a in area.items() if code > "06")
    expect(abs(mainland / 551500 - 1) < 0.01, f"mainland with Corsica {mainland:,.0f} (official: about 551,500)")
    for code, name, official in (("01", "Guadeloupe", 1628), ("02", "Martinique", 1128), ("03", "Guyane", 83846),
                                 ("04", "La Réunion", 2504), ("06", "Mayotte", 374), ("94", "Corse", 8680)):
        expect(abs(area[code] / official - 1) < 0.1, f"{name} {area[code]:,.0f} (official: {official:,})")

    print("initiatives against the outlines (coarse coasts leave some harbour towns in the sea: for information)")
    outside, farthest = 0, (0.0, "")
    geometry = {row["code"]: g for row, g in layers["departments"]}
    for row in table("initiatives.csv"):
        place = ogr.Geometry(ogr.wkbPoint)
        place.AddPoint_2D(float(row["lon"]), float(row["lat"]))
        distance = geometry[row["department"]].Distance(place)
        outside += distance > 0
        farthest = max(farthest, (distance, f"{row['city']} ({row['department']})"))
    expect(farthest[0] < 0.1, f"{outside} of the rows lie outside their department's polygon, "
                              f"at most by {farthest[0]:.3f}° ({farthest[1]})")
    return failures


# ---------------------------------------------------------------- checksums and main

def data_files():
    return sorted(path for path in HERE.iterdir() if path.suffix in (".csv", *LAYER_SUFFIXES))


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def verify_sums():
    listed = dict(reversed(line.split("  ", 1)) for line in (HERE / "SHA256SUMS").read_text().splitlines())
    present = {path.name: sha256(path) for path in data_files()}
    wrong = sorted(name for name in listed.keys() | present.keys() if listed.get(name) != present.get(name))
    for name in wrong:
        why = "missing" if name not in present else "not listed" if name not in listed else "changed"
        print(f"  WRONG {name}: {why}")
    if not wrong:
        print(f"  ok    {len(present)} files match SHA256SUMS")
    return len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, metavar="FILE", help="world_map.gpkg, instead of fetching it")
    parser.add_argument("--verify", action="store_true", help="check the files that are here, change nothing")
    options = parser.parse_args()

    global ogr, osr
    try:
        from osgeo import ogr, osr
    except ImportError:
        sys.exit("python3-gdal is missing: sudo apt-get install python3-gdal gdal-bin, "
                 "and use the system's own /usr/bin/python3")
    ogr.UseExceptions()
    osr.UseExceptions()

    if options.verify:
        print("checksums")
        failures = verify_sums()
        return 1 if failures + check() else 0

    with tempfile.TemporaryDirectory() as folder:
        path = options.source or fetch_source(Path(folder))
        if sha256(path) != SOURCE_SHA256:
            print("note: this world_map.gpkg is another edition than the recorded one; "
                  "the result may differ", file=sys.stderr)
        source = ogr.Open(str(path))
        departments = build_departments(source)
        regions = build_regions(departments)
        neighbours = build_neighbours(source, departments)
        source = None
    write_layer("departments", [("code", 3), ("name", 32), ("region", 2)], departments)
    write_layer("regions", [("code", 2), ("name", 32)], regions)
    write_layer("neighbours", [("code", 3), ("name", 40), ("name_fr", 40)], neighbours)
    failures = check()
    (HERE / "SHA256SUMS").write_text("".join(f"{sha256(p)}  {p.name}\n" for p in data_files()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
