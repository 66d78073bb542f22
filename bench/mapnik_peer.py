#!/usr/bin/python3
"""The same land and the same points drawn by Mapnik, as a peer: mapnik_peer.py OUT.png

Mainland France in Lambert-93 at 1920 × 1080: neighbours, regions, borders of departments and of
regions, and one marker for each initiative. Fewer things than cartovid draws: no insets, names,
legend, and the markers of a city lie on each other. Needs Debian's python3-mapnik.
"""

import pathlib
import sys

import mapnik

GEODATA = pathlib.Path(__file__).resolve().parent.parent / "geodata"
DEGREES = "+proj=longlat +datum=WGS84 +no_defs"
LAMBERT_93 = (  # EPSG:2154
    "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000"
    " +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"
)
# Metres, with the proportions of the picture.
WEST, SOUTH, EAST, NORTH = -340000, 6030000, 1680000, 7166250


def fill(colour):
    symbol = mapnik.PolygonSymbolizer()
    symbol.fill = mapnik.Color(colour)
    return symbol


def line(colour, width):
    symbol = mapnik.LineSymbolizer()
    symbol.stroke = mapnik.Color(colour)
    symbol.stroke_width = width
    return symbol


def marker():
    symbol = mapnik.MarkersSymbolizer()
    symbol.width = mapnik.Expression("11")
    symbol.height = mapnik.Expression("11")
    symbol.fill = mapnik.Color("#3d8bd4")
    symbol.stroke = mapnik.Color("#17324d")
    symbol.stroke_width = 1.5
    symbol.allow_overlap = True
    return symbol


def add(picture, name, source, symbols):
    rule = mapnik.Rule()
    for symbol in symbols:
        rule.symbols.append(symbol)
    style = mapnik.Style()
    style.rules.append(rule)
    picture.append_style(name, style)
    layer = mapnik.Layer(name, DEGREES)
    layer.datasource = source
    layer.styles.append(name)
    picture.layers.append(layer)


def main():
    picture = mapnik.Map(1920, 1080, LAMBERT_93)
    picture.background = mapnik.Color("#dde7ef")

    def shapes(name):
        return mapnik.Shapefile(file=str(GEODATA / name))

    add(picture, "neighbours", shapes("neighbours"), [fill("#ece7df"), line("#d5cdc0", 0.8)])
    add(picture, "regions", shapes("regions"), [fill("#ffffff")])
    add(picture, "departments", shapes("departments"), [line("#d9d5cc", 0.8)])
    add(picture, "borders", shapes("regions"), [line("#6f8296", 1.4)])
    add(picture, "points", mapnik.Datasource(type="csv", file=str(GEODATA / "initiatives.csv")), [marker()])
    picture.zoom_to_box(mapnik.Box2d(WEST, SOUTH, EAST, NORTH))
    mapnik.render_to_file(picture, sys.argv[1], "png")


main()
