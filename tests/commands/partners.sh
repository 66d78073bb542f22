#!/usr/bin/env bash
# `cartovid partners` agrees with a count by hand on exact names, in all its formats and with every filter.
# usage: partners.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 geodata=$2/geodata
command -v python3 >/dev/null || exit 77
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

"$program" partners --format json >all.json || wrong "partners --format json failed"
"$program" partners --format csv >all.csv || wrong "partners --format csv failed"
"$program" partners --lang fr >all.txt || wrong "partners failed"
python3 - "$geodata/initiatives.csv" <<'PY' || failed=$((failed + 1))
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
told = json.load(open("all.json", encoding="utf-8"))
names = {row["organisation"] for row in rows}
naming = sum(1 for row in rows if row["partners"].strip())
exact = sum(1 for row in rows
            if any(p.strip() in names and p.strip() != row["organisation"] for p in row["partners"].split(";")))
coverage = told["coverage"]
assert told["total"] == coverage["initiatives"] == len(rows)
assert coverage["naming"] == naming, (coverage, naming)
assert exact < coverage["linked"] < naming, (exact, coverage)  # spellings find more, not everything
by_id = {row["id"]: row for row in rows}
for pair in told["pairs"]:
    assert pair["count"] == len(pair["initiatives"]) > 0 and pair["first"] != pair["second"], pair
    assert all(by_id[i]["partners"] for i in pair["initiatives"]), pair
written = list(csv.DictReader(open("all.csv", encoding="utf-8", newline="")))
assert [(p["first"], p["second"], str(p["count"])) for p in told["pairs"]] == \
       [(p["first"], p["second"], p["count"]) for p in written]
crossroads = {c["name"] for c in told["crossroads"]}
assert {"Inserm", "CNRS", "AP-HP"} <= crossroads, crossroads
members = [name for group in told["constellations"] for name in group["organisations"]]
assert len(members) == len(set(members)) and not crossroads & set(members)
PY
grep -q 'CHU de Lille' all.txt || wrong "no CHU de Lille in the text"

# What --pairing keeps is what `list` keeps, and all its pairs are of that kind or its own.
"$program" list --pairing hospitalier-industriel --format json >kept.json
"$program" partners --pairing industriel-hospitalier --format json >pairs.json
python3 - <<'PY' || failed=$((failed + 1))
import json
kept = {row["id"] for row in json.load(open("kept.json", encoding="utf-8"))}
pairs = json.load(open("pairs.json", encoding="utf-8"))
assert kept and pairs["coverage"]["linked"] == pairs["coverage"]["initiatives"] == len(kept)
assert {i for pair in pairs["pairs"] for i in pair["initiatives"]} == kept
assert all({p["firstType"], p["secondType"]} == {"industriel", "hospitalier"} for p in pairs["pairs"])
PY

"$program" partners --search zzzzzz >none.txt || wrong "an empty selection failed"
grep -q 'no partner is in the table' none.txt || wrong "nothing said of an empty selection: $(cat none.txt)"
exit "$((failed > 0))"
