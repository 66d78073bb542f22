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

# Identifiers that CSV has to quote, one of them a formula: as many columns in every line, nothing runs, and
# what is read back is what the table has. And one initiative is one, in both languages.
python3 - "$geodata/initiatives.csv" <<'PY'
import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline="")))
for row in rows:
    row["id"] = '=1+1,"' + row["id"] + '"'
for name, kept in (("odd.csv", rows), ("two.csv", [
        dict(rows[0], id="A", organisation="Atelier", partners="Mairie"),
        dict(rows[1], id="B", organisation="Mairie", partners="")])):
    with open(name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(kept)
PY
"$program" partners --data odd.csv --format csv >odd_pairs.csv 2>/dev/null || wrong "odd identifiers failed"
python3 - <<'PY' || failed=$((failed + 1))
import csv
lines = list(csv.reader(open("odd_pairs.csv", encoding="utf-8", newline="")))
plain = list(csv.reader(open("all.csv", encoding="utf-8", newline="")))
assert len(lines) == len(plain) and all(len(line) == 6 for line in lines), lines[:3]
for odd, line in zip(lines[1:], plain[1:]):
    assert odd[:5] == line[:5], (odd, line)
    assert odd[5] == "'" + " ".join('=1+1,"' + i + '"' for i in line[5].split(" ")), odd
PY
"$program" partners --data two.csv --lang fr >two.txt || wrong "a table of two rows failed"
grep -q 'Sur 2 initiatives, 1 (50.*) cite un partenaire' two.txt || wrong "not singular: $(cat two.txt)"
grep -q '2 organisations · 1 initiative:' two.txt || wrong "not singular: $(cat two.txt)"
"$program" partners --data two.csv --lang en >two.txt || wrong "a table of two rows failed"
grep -q ' 1 (50%) names one that is in the table' two.txt || wrong "not singular: $(cat two.txt)"

# A constellation and a town can be put in focus in a picture: another one than without.
"$program" render --size 900x600 --partners --out all.png 2>/dev/null || wrong "--partners failed"
for of in 'CHU de Lille' 'constellation:CHU de Lille' Lyon; do
    "$program" render --size 900x600 --partners-of "$of" --out of.png 2>/dev/null || wrong "--partners-of $of failed"
    ! cmp -s of.png all.png || wrong "--partners-of $of changes nothing"
done
"$program" render --size 900x600 --partners-of city:Lyonn --out of.png 2>said && wrong "city:Lyonn was taken"
grep -q 'did you mean "Lyon"?' said || wrong "no town suggested: $(cat said)"

"$program" partners --search zzzzzz >none.txt || wrong "an empty selection failed"
grep -q 'no partner is in the table' none.txt || wrong "nothing said of an empty selection: $(cat none.txt)"
exit "$((failed > 0))"
