#!/usr/bin/env bash
# `cartovid merge`: a daily job on files, with exit codes, JSON and a person who is asked.
# usage: merge.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 table=$2/geodata/initiatives.csv
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

expect() {
    local wanted=$1 code
    shift
    "$@" >out 2>err </dev/null
    code=$?
    [ $code -eq "$wanted" ] || wrong "$*: exit $code instead of $wanted: $(cat out err)"
}
says() { grep -qF -- "$1" "${2:-out}" || wrong "lacks \"$1\": $(cat out err)"; }

cp "$table" census.csv
# The census comes back whole: nothing is new.
expect 0 "$program" merge census.csv "$table" --out merged.csv
cmp -s census.csv merged.csv || wrong "merging the census with itself changes it"
says '0 rows added, 0 cells updated, 651 rows without news'

python3 - census.csv <<'PY'
import csv
rows = list(csv.DictReader(open("census.csv", encoding="utf-8", newline="")))
new = [dict(rows[0], id="", name="Atelier de respirateurs du lycée Blaise-Pascal", organisation="Lycée Blaise-Pascal"),
       dict(rows[7], id="", name=rows[7]["name"].upper() + " !"),
       dict(rows[9], start_date="2020-05-04")]
with open("new.csv", "w", encoding="utf-8", newline="") as out:
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(new)
PY
expect 1 "$program" merge census.csv new.csv --out merged.csv
says '1 rows added, 1 cells updated, 0 rows without news; left out: 1 likely doubles'
says 'left out, likely there already' err
says 'FR-0008' err
says 'updated FR-0010: start_date'
[ "$(wc -l <merged.csv)" -eq "$(($(wc -l <census.csv) + 1))" ] || wrong "not one line more"
expect 0 "$program" check merged.csv
cp merged.csv first.csv
expect 1 "$program" merge first.csv new.csv --out merged.csv
cmp -s first.csv merged.csv || wrong "merging twice changes something"

expect 1 "$program" merge census.csv new.csv --out merged.csv --format json
python3 - <<'PY' || wrong "JSON of a merge: $(cat out)"
import json
m = json.load(open("out"))
assert list(m) == ["out", "added", "updated", "unchanged", "doubles", "clashes", "refused"], list(m)
(double,) = m["doubles"]
assert list(double) == ["score", "incoming", "known"] and double["score"] >= 0.65
assert double["known"]["id"] == "FR-0008" and double["incoming"]["line"] == 3
assert list(m["added"][0]) == ["line", "id", "name", "organisation", "city"]
PY
cmp -s first.csv merged.csv || wrong "the JSON report comes with another table"

# A person says that it is another one, or the same.
printf 'a\n' | "$program" merge census.csv new.csv --out asked.csv --ask >out 2>err || wrong "asked: $(cat out err)"
says 'Is it the same (s)' err
[ "$(wc -l <asked.csv)" -eq "$(($(wc -l <census.csv) + 2))" ] || wrong "what was added is not there"
printf 's\n' | "$program" merge census.csv new.csv --out asked.csv --ask >out 2>err || wrong "asked: $(cat out err)"
says 'updated FR-0008: name'
expect 1 "$program" merge census.csv new.csv --out asked.csv --ask # nobody answers

expect 2 "$program" merge census.csv new.csv
expect 2 "$program" merge census.csv
expect 2 "$program" merge census.csv nwe.csv --out merged.csv
says 'new.csv' err
expect 2 "$program" merge census.csv new.csv --out census.csv
says 'stay as they are' err
expect 2 "$program" merge census.csv new.csv --out ./new.csv
cmp -s census.csv "$table" || wrong "the census was overwritten"
[ $failed -eq 0 ]
