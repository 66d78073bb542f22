#!/usr/bin/env bash
# Every format that rows are exported in opens again with the same rows and counts, whatever stands
# in the cells; the same input gives the same bytes at another time and under another zone.
# usage: round_trip.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 geodata=$2/geodata
command -v sqlite3 >/dev/null && command -v python3 >/dev/null || exit 77
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

# A table with all that hurts: formulas, apostrophes, quotes, line ends, markup, escapes that
# spreadsheets know, codes with zeros and letters, no date, no cluster.
python3 - "$geodata/initiatives.csv" <<'PY'
import csv, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
texts = ["=1+2", "'=1+2", "''=1+2", "+33 1 23", "-2+3", "@SUM(A1)", "-5", "'-5", "'quoted'", "007", "1e5",
         "a,b;c\td", 'says "x", "y"', "two\nlines", "two\r\nlines", "<b>&amp;]]></b>", "_x000D_ _x0041_",
         "Œuvre de l’hôpital", "\U0001F637 日本", "2020-03-17", "17/03/2020", "TRUE", "NULL", "", "#REF!",
         "{=1}", "'", "''", "=", "%s %d", "a\u00a0b", "x" * 5000]
places = {"01": "Guadeloupe", "2A": "Corse"}
picked = [r for r in rows if r["region"] in ("01", "94", "75", "11")][:4 * len(texts)]
picked += [r for r in rows if r["department"] in ("2A", "01")][:10]
picked += [r for r in rows if not r["pole"]][:5] + [r for r in rows if not r["start_date"]][:5]
seen, table = set(), []
for i, row in enumerate(picked):
    if row["id"] in seen:
        continue
    seen.add(row["id"])
    for key in ("name", "organisation", "summary_fr", "summary_en", "partners", "city"):
        text = texts[(len(table) + len(key)) % len(texts)]
        row[key] = (text or row[key]) if key in ("name", "city") else text
    table.append(row)
with open("hostile.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
assert any(r["department"] == "2A" for r in table) and any(r["region"] == "01" for r in table)
assert any(not r["pole"] for r in table) and any(not r["start_date"] for r in table)
PY
"$program" check hostile.csv >/dev/null || wrong "the hostile table is not sound"

for data in hostile.csv "$geodata/initiatives.csv"; do
    "$program" list --data "$data" --format json >rows
    "$program" counts --data "$data" --format json >counts
    for ending in csv bom.csv geojson gpkg xlsx; do
        bom=$([ $ending = bom.csv ] && echo --bom)
        # shellcheck disable=SC2086
        "$program" export --data "$data" --out "again.$ending" $bom >said 2>err ||
            wrong "export to .$ending failed: $(cat err)"
        "$program" counts --data "again.$ending" --format json 2>err | cmp - counts ||
            wrong "counts of again.$ending differ: $(cat err)"
        "$program" list --data "again.$ending" --format json 2>err >again.rows
        cmp again.rows rows || wrong "rows of again.$ending differ: $(diff again.rows rows | head -4)"
        "$program" check "again.$ending" >said || wrong "again.$ending has problems: $(head -3 said)"
        # A second time round, the file is the same but for what its note says of the source.
        "$program" export --data "again.$ending" --out "twice.$ending" $bom >said
        "$program" list --data "twice.$ending" --format json | cmp - rows || wrong "twice.$ending differs"
    done
done
[ "$(head -c 3 again.bom.csv)" = $'\xEF\xBB\xBF' ] || wrong "--bom writes no mark"
[ "$(head -c 3 again.csv)" = "id," ] || wrong "a mark that nobody asked for"

# What others read in the files.
[ "$(sqlite3 again.gpkg 'select count(*) from initiatives where geom is not null')" = 651 ] ||
    wrong "GeoPackage: points lack"
[ "$(sqlite3 again.gpkg "select count(*) from initiatives where region = '01'")" -gt 0 ] ||
    wrong "GeoPackage: region 01 has lost its zero"
[ "$(sqlite3 again.gpkg 'select srs_id from gpkg_geometry_columns')" = 4326 ] || wrong "GeoPackage: not WGS 84"
[ "$(sqlite3 again.gpkg 'pragma integrity_check')" = ok ] || wrong "GeoPackage: damaged"
sqlite3 again.gpkg 'select metadata from gpkg_metadata' | grep -q "Comment cette sélection a été faite" ||
    wrong "GeoPackage: no note"
grep -q "Comment cette sélection a été faite" again.lisezmoi.txt || wrong "CSV: no note beside it"
grep -q "$(sha256sum "$geodata/initiatives.csv" | cut -d' ' -f1)" again.lisezmoi.txt || wrong "note: no checksum"
"$program" export --out english.csv --lang en --region 84 >said
grep -q "Same selection: cartovid --region 84 --lang en$" english.readme.txt || wrong "note: no command in English"
"$program" export --data hostile.csv --out hostile.xlsx >said
python3 - <<'PY' || wrong "XLSX is not what a spreadsheet should open"
import re, sys, zipfile
from xml.etree import ElementTree
book = zipfile.ZipFile("hostile.xlsx")
assert book.testzip() is None
assert {i.date_time for i in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
for name in book.namelist():
    ElementTree.fromstring(book.read(name))
ns = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
names = [s.get("name") for s in ElementTree.fromstring(book.read("xl/workbook.xml")).iterfind(".//m:sheet", ns)]
assert names == ["initiatives", "lisez-moi"], names
texts = ["".join(t.itertext()) for t in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iterfind("m:si/m:t", ns)]
assert not [t for t in texts if re.match(r"[=@]|[+-](?![0-9.]+$)", t)], "a formula in a cell"
assert "'=1+2" in texts and "01" in texts
cells = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
numbers = {c.get("r").rstrip("0123456789") for c in cells.iterfind(".//m:c", ns) if c.get("t") is None}
assert numbers == {"K", "L"}, numbers  # lon and lat, and nothing else
assert not list(cells.iterfind(".//m:f", ns))
PY

# Characters that XML cannot hold must not cost a row.
python3 - <<'PY'
import csv
with open("hostile.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
for row, text in zip(rows, ["a\x01b", "a\x0bb\x7f", "a\ufffeb", "\uffff"]):
    row["name"] = text
with open("controls.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.DictWriter(file, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
PY
"$program" counts --data controls.csv --format json >counts
for ending in csv geojson gpkg xlsx; do
    "$program" export --data controls.csv --out "controls-again.$ending" >said || wrong "controls: .$ending"
    "$program" counts --data "controls-again.$ending" --format json 2>err | cmp - counts ||
        wrong "control characters cost rows of .$ending: $(cat err)"
done

# The same bytes later, elsewhere and under another name.
sleep 2
mkdir elsewhere
for ending in csv geojson gpkg xlsx; do
    (cd elsewhere && TZ=Asia/Tokyo "$program" export --data ../hostile.csv --out "other.$ending" >/dev/null)
    "$program" export --data hostile.csv --out "first.$ending" >/dev/null
    cmp "first.$ending" "elsewhere/other.$ending" || wrong ".$ending changes from run to run"
done
cmp first.lisezmoi.txt elsewhere/other.lisezmoi.txt || wrong "the note changes from run to run"

# In an order that was asked for, with distances: what `list` gives, and what the note's own command does.
ids() { python3 -c 'import json, sys; print(*[row["id"] for row in json.load(sys.stdin)])'; }
for order in "--near=Autun" "--sort=-date,name" "--near=Autun --sort=category,-distance"; do
    # shellcheck disable=SC2086
    "$program" list $order --category dons --format json | ids >wanted
    for ending in csv geojson gpkg xlsx; do
        # shellcheck disable=SC2086
        "$program" export $order --category dons --out "order.$ending" >said || wrong "export $order to .$ending"
        "$program" list --data "order.$ending" --format json | ids | cmp - wanted ||
            wrong "export $order to .$ending comes in another order than list"
        "$program" check "order.$ending" >said || wrong "$order: order.$ending has problems: $(head -3 said)"
    done
    sed -n 's/^Même sélection.*: cartovid //p' order.lisezmoi.txt >again
    eval "\"$program\" export --out again.csv $(cat again)" >said || wrong "the note's command fails: $(cat again)"
    cmp again.csv order.csv || wrong "$order: the note's command gives another file"
done
"$program" list --near=Autun --sort=category,-distance --category dons --format csv | cmp - order.csv ||
    wrong "export --near is not what list --near prints"
[ "$(sqlite3 order.gpkg 'select count(*) from initiatives where distance_km > 100')" -gt 50 ] ||
    wrong "GeoPackage: distances are no numbers"
[ $failed -eq 0 ]
