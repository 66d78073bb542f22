#!/usr/bin/env bash
# `cartovid check --fix` and `--links`: what is repaired, what is left, in words, in JSON and as exit code.
# usage: doctor.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 invalid=$2/tests/data/invalid table=$2/geodata/initiatives.csv
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

# expect CODE COMMAND…: runs it into out and err.
expect() {
    local wanted=$1 code
    shift
    "$@" >out 2>err
    code=$?
    [ $code -eq "$wanted" ] || wrong "$*: exit $code instead of $wanted: $(cat out err)"
}
says() { grep -qF -- "$1" "${2:-out}" || wrong "lacks \"$1\": $(cat out err)"; }

cp "$invalid/table_position_swapped.csv" swapped.csv
before=$(sha256sum <swapped.csv)
expect 0 "$program" check swapped.csv --fix fixed.csv
says 'swapped.csv:3: lon "45.764" → "4.8357"'
says 'fixed.csv: 2 cells repaired'
says '2 rows, no problem'
[ "$(sha256sum <swapped.csv)" = "$before" ] || wrong "the original changed"
expect 0 "$program" check fixed.csv
diff <(sed s/45.764,4.8357/4.8357,45.764/ swapped.csv) fixed.csv || wrong "more than the position changed"

# Likely is not certain; what nobody can know stays.
expect 1 "$program" check "$invalid/table_two_problems_one_row.csv" --fix fixed.csv --only certain
says ': 0 cells repaired'
says '2 rows, 2 problems on 1 line'
expect 1 "$program" check "$invalid/table_two_problems_one_row.csv" --fix fixed.csv
says 'category "dnos" → "dons" (likely)'
says '2 rows, 1 problem on 1 line'
expect 1 "$program" check "$invalid/table_id_twice.csv" --fix fixed.csv
cmp -s "$invalid/table_id_twice.csv" fixed.csv || wrong "an id that is used twice was changed"

# Never in place, by no name.
for name in swapped.csv ./swapped.csv "$PWD/swapped.csv"; do
    expect 2 "$program" check swapped.csv --fix "$name"
    says 'stays as it is' err
done
ln -sf swapped.csv alias.csv
expect 2 "$program" check swapped.csv --fix alias.csv
[ "$(sha256sum <swapped.csv)" = "$before" ] || wrong "the original was overwritten"
expect 2 "$program" check swapped.csv --fix out.xlsx
expect 2 "$program" check swapped.csv --only certain
expect 2 "$program" check swapped.csv --fix a.csv --only sure
expect 2 "$program" check swapped.csv --fix a.csv --links
expect 1 "$program" check swapped.csv --fix missing/folder/a.csv

# JSON: the fields that docs/doctor.md names, and no others.
expect 1 "$program" check swapped.csv --format json
python3 - <<'PY' || wrong "JSON of problems"
import json
(p,) = json.load(open("out"))
assert list(p) == ["line", "column", "value", "reason", "suggestion", "kind", "leaves_row_out", "repair"], p
assert p["kind"] == "position" and p["leaves_row_out"] is True
assert p["repair"] == {"sure": "certain", "cells": {"lon": "4.8357", "lat": "45.764"}}
PY
expect 0 "$program" check swapped.csv --fix fixed.csv --format json
python3 - <<'PY' || wrong "JSON of repairs"
import json
r = json.load(open("out"))
assert list(r) == ["out", "rows", "repaired", "remaining"] and r["out"] == "fixed.csv" and r["rows"] == 2
assert r["repaired"][0] == {"line": 3, "column": "lon", "before": "45.764", "after": "4.8357", "sure": "certain"}
assert r["remaining"] == []
PY
expect 1 "$program" check "$invalid/table_id_twice.csv" --format json
python3 -c 'import json; (p,) = json.load(open("out")); assert p["repair"] is None and p["kind"] == "id"' ||
    wrong "JSON without a repair"

# Hosts: counted as a second program counts them.
expect 0 "$program" check "$table" --links --format json
python3 - "$table" <<'PY' || wrong "hosts"
import collections, csv, json, sys, urllib.parse
ours = json.load(open("out"))
assert list(ours) == ["hosts", "invalid", "missing"] and ours["invalid"] == [] and ours["missing"] == 0
hosts = collections.Counter()
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")):
    host = urllib.parse.urlsplit(row["source_url"]).hostname
    hosts[host[4:] if host.startswith("www.") else host] += 1
assert {h["host"]: h["https"] + h["http"] for h in ours["hosts"]} == dict(hosts)
PY
expect 0 "$program" check "$table" --links
says '651 addresses on '
says 'nothing was fetched'
expect 1 "$program" check "$invalid/table_source_javascript.csv" --links
says 'table_source_javascript.csv:3: "javascript:'
[ $failed -eq 0 ]
