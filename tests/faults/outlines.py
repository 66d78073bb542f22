#!/usr/bin/env python3
"""The shipped outlines of the regions as GeoJSON with one fault: outlines.py SHAPEFILE FAULT OUT

SHAPEFILE without its ending: polygons in degrees, beside it code and name. FAULT:
other-projection (spherical Mercator, EPSG:3857), self-crossing-ring (Bretagne, and a ring that is not closed),
two-million-vertices (points on the edges).
"""
import json
import math
import struct
import sys


def read_shapes(path):
    with open(path + ".shp", "rb") as file:
        data = file.read()
    at, shapes = 100, []
    while at < len(data):
        length = struct.unpack(">i", data[at + 4:at + 8])[0] * 2
        record = data[at + 8:at + 8 + length]
        parts, points = struct.unpack("<2i", record[36:44])
        starts = list(struct.unpack(f"<{parts}i", record[44:44 + 4 * parts])) + [points]
        flat = struct.unpack(f"<{2 * points}d", record[44 + 4 * parts:44 + 4 * parts + 16 * points])
        pairs = list(zip(flat[::2], flat[1::2]))
        shapes.append([pairs[a:b] for a, b in zip(starts, starts[1:])])
        at += 8 + length
    return shapes


def read_rows(path):
    with open(path + ".dbf", "rb") as file:
        data = file.read()
    count, header, width = struct.unpack("<IHH", data[4:12])
    fields, at = [], 32
    while data[at] != 0x0D:
        fields.append((data[at:at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    rows = []
    for index in range(count):
        at = header + index * width + 1
        row = {}
        for name, size in fields:
            row[name] = data[at:at + size].decode("utf-8").strip()
            at += size
        rows.append(row)
    return rows


def mercator(point):
    radius = 6378137.0
    return (radius * math.radians(point[0]),
            radius * math.log(math.tan(math.pi / 4 + math.radians(point[1]) / 2)))


def densified(ring, pieces):
    fine = []
    for (x, y), (u, v) in zip(ring, ring[1:]):
        fine += [(x + (u - x) * i / pieces, y + (v - y) * i / pieces) for i in range(pieces)]
    return fine + [ring[-1]]


def main():
    path, fault, out = sys.argv[1:]
    shapes, rows = read_shapes(path), read_rows(path)
    if fault == "other-projection":
        shapes = [[[mercator(point) for point in ring] for ring in shape] for shape in shapes]
    elif fault == "self-crossing-ring":
        bretagne = next(i for i, row in enumerate(rows) if "Bretagne" in row.values())
        ring = max(shapes[bretagne], key=len)
        third = len(ring) // 3
        ring[third], ring[2 * third] = ring[2 * third], ring[third]  # two edges leap across
        max(shapes[0], key=len).pop()  # and one ring stays open
    elif fault == "two-million-vertices":
        total = sum(len(ring) for shape in shapes for ring in shape)
        pieces = math.ceil(2_000_000 / total)
        shapes = [[densified(ring, pieces) for ring in shape] for shape in shapes]
    else:
        sys.exit(f"no such fault: {fault}")
    collection = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": row,
         # Every ring as a polygon of its own: islands, and no region of France has a hole.
         "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in shape]}}
        for row, shape in zip(rows, shapes)]}
    if fault == "other-projection":
        collection["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}
    with open(out, "w", encoding="utf-8") as file:
        json.dump(collection, file)


main()
