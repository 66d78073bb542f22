#!/usr/bin/env bash
# `cartovid check`: a sound table passes; planted faults are named by line, column and value.
# usage: check_tables.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 table=$2/geodata/initiatives.csv
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

rows=$(python3 -c 'import csv,sys; print(len(list(csv.DictReader(open(sys.argv[1], newline="")))))' "$table")
said=$("$program" check "$table") || wrong "the shipped table is refused: $said"
[ "$said" = "$rows rows, no problem" ] || wrong "the shipped table: $said"

# plant COLUMN VALUE: bad.csv is the table with that cell in its third row (line 4 of the file).
plant() {
    python3 - "$table" "$1" "$2" <<'PY'
import csv, sys
source, column, value = sys.argv[1:]
rows = list(csv.DictReader(open(source, encoding="utf-8", newline="")))[:5]
rows[2][column] = value
with open("bad.csv", "w", encoding="utf-8", newline="") as out:
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
PY
}

# names COLUMN VALUE [TEXT]: check refuses the planted cell with file, line, column and value.
names() {
    local code
    plant "$1" "$2"
    "$program" check bad.csv >out 2>err
    code=$?
    [ $code -eq 1 ] || wrong "$1=$2: exit $code: $(cat out err)"
    grep -qF "bad.csv:4: $1 \"$2\": " out || wrong "$1=$2 is not named: $(cat out err)"
    grep -qF -- "${3:-}" out || wrong "$1=$2 lacks \"$3\": $(cat out)"
    [ "$(tail -n 1 out)" = "5 rows, 1 problem on 1 line" ] || wrong "$1=$2: $(tail -n 1 out)"
    "$program" check bad.csv --format json >out && wrong "$1=$2: json exits 0"
    python3 -c 'import json,sys; p=json.load(open("out")); sys.exit(not (p[0]["line"]==4 and p[0]["column"]==sys.argv[1]))' "$1" ||
        wrong "$1=$2: json"
    # The good rows stay: the same file opens with one row left out, and says so.
    "$program" counts --data bad.csv --format json >out 2>err || wrong "$1=$2: counts failed: $(cat err)"
    grep -q '^{"total":4,' out || wrong "$1=$2: $(head -c 60 out)"
    grep -q '1 row of bad.csv left out' err || wrong "$1=$2 is left out in silence: $(cat err)"
}

names id FR-0001
names name ""
names organisation_type hopital hospitalier
names category telemedcine telemedecine
names pole medicin medicen
names department 20 2
names region 99
names lon x
names lon 12000
names lat 200
names lat 0.5
names start_date 2020-02-30
names start_date 17/03/2020 2020-03-17
names source_url ftp://example.org/x
names source_url ""

printf '' >empty.csv
"$program" check empty.csv >out 2>err && wrong "an empty file passes: $(cat out)"
head -n 1 "$table" >header.csv
"$program" check header.csv >out 2>err && wrong "a table without rows passes: $(cat out)"
[ $failed -eq 0 ]
