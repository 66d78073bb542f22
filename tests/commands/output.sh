#!/usr/bin/env bash
# Standard output holds the result and nothing else, whole or not at all.
# usage: output.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1 geodata=$2/geodata
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

for command in counts list; do
    "$program" $command --region 11 --format json >out 2>err || wrong "$command failed: $(cat err)"
    python3 -m json.tool <out >/dev/null || wrong "$command --format json is not JSON"
    [ -s err ] && wrong "$command said on stderr: $(cat err)"
    "$program" $command --format csv >out || wrong "$command --format csv failed"
    python3 -c 'import csv,sys; sizes={len(r) for r in csv.reader(open("out", newline=""))}; sys.exit(len(sizes) != 1)' ||
        wrong "$command --format csv has rows of different lengths"
    "$program" $command >out || wrong "$command failed"
    [ "$(wc -l <out)" -gt 10 ] || wrong "$command prints no table"
done

# The selected rows are the table's own: same ids, same texts, but for neutralised formulas.
"$program" list --format csv >all.csv
python3 - "$geodata/initiatives.csv" all.csv <<'PY' || wrong "list --format csv differs from the table"
import csv, sys
def rows(path):
    return list(csv.DictReader(open(path, encoding="utf-8", newline="")))
def same(key, a, b):
    return float(a) == float(b) if key in ("lon", "lat") else a == b.removeprefix("'") or a == b
table, listed = rows(sys.argv[1]), rows(sys.argv[2])
bad = [(a["id"], k) for a, b in zip(table, listed) for k in a if not same(k, a[k], b[k])]
print(bad[:5])
sys.exit(len(table) != len(listed) or list(table[0]) != list(listed[0]) or bool(bad))
PY

# An export reads back as the same selection.
for ending in csv geojson gpkg xlsx; do
    "$program" export --region 84 --out "part.$ending" >said 2>err || wrong "export to .$ending failed: $(cat err)"
    wanted=$("$program" counts --region 84 --format json | sed -n 's/.*"selected":\([0-9]*\),.*/\1/p')
    again=$("$program" counts --data "part.$ending" --format json 2>err | sed -n 's/^{"total":\([0-9]*\),.*/\1/p')
    [ "$wanted" = "$again" ] || wrong "part.$ending reads back with $again rows, not $wanted: $(cat err)"
    "$program" list --region 84 --format json >first
    "$program" list --data "part.$ending" --format json >second 2>/dev/null
    cmp -s first second || wrong "rows of part.$ending differ from those exported"
done

# A reader that goes away and a full disk are errors, not silence.
"$program" list --format json 2>err | true
[ "${PIPESTATUS[0]}" -eq 0 ] || grep -q "could not be written" err || wrong "closed pipe: $(cat err)"
if [ -w /dev/full ]; then
    "$program" counts --format json >/dev/full 2>err
    code=$?
    { [ $code -eq 1 ] && grep -q "could not be written" err; } || wrong "full disk: exit $code, $(cat err)"
fi

for command in "" render counts list export check; do
    # shellcheck disable=SC2086
    "$program" $command --help >out 2>err || wrong "$command --help failed"
    grep -q "Examples:" out || wrong "$command --help has no examples"
done
"$program" --version | grep -qx 'cartovid [0-9]*\.[0-9]*\.[0-9]*' || wrong "--version"
[ $failed -eq 0 ]
