#!/usr/bin/env bash
# A million rows are read whole in the memory that was promised, and a broken table takes no more than a sound one.
# usage: large.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$(realpath -- "$1")
shipped=$2/geodata/initiatives.csv
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"
! grep -qaE '__(asan|tsan)_init' "$program" || { echo "skipped: a sanitizer needs memory of its own"; exit 77; }

# peak COMMAND…: runs it into out and err; its exit code in `code`, the most memory it held in `peak`, MiB.
peak() {
    read -r code peak < <(python3 - "$@" <<'PY'
import resource, subprocess, sys
with open("out", "wb") as out, open("err", "wb") as err:
    code = subprocess.run(sys.argv[1:], stdout=out, stderr=err).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
PY
    )
}

# Rows of the shipped table without their texts, each with a name and an address of its own.
rows=1000000
python3 - "$shipped" $rows >large.csv <<'PY'
import csv, io, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    columns, *shipped = csv.reader(file)
# What stands between name and address of a row: nothing in it is a text.
texts = {columns.index(column) for column in ("summary_fr", "summary_en", "partners")}
name, address = columns.index("name"), columns.index("source_url")
assert columns[:2] == ["id", "name"] and columns[-2:] == ["source_url", "city_basis"]
middles = []
for row in shipped:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(
        "" if i in texts else row[i] for i in range(name + 1, address))
    middles.append(line.getvalue())
out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
out.write(",".join(columns) + "\n")
for number in range(int(sys.argv[2])):
    out.write(f"L-{number:07},Initiative {number},{middles[number % len(middles)]},https://example.org/{number},\n")
PY
peak "$program" counts --data large.csv --format json
[ "$code" = 0 ] || wrong "a million rows: exit $code: $(head -n3 err)"
python3 - $rows <<'PY' || wrong "not every row is counted"
import json, sys
counts, rows = json.load(open("out")), int(sys.argv[1])
assert counts["total"] == counts["selected"] == rows, (counts["total"], counts["selected"])
for facet in ("category", "region"):
    assert sum(value["count"] for value in counts["facets"][facet].values()) == rows, facet
PY
[ "$peak" -le 600 ] || wrong "a million rows took $peak MiB, 600 are the most"
echo "a million rows: $peak MiB"

# A row of nothing but separators is told, and is held as the text that it is, not as its cells.
{ head -n 2 "$shipped"; head -c 31457280 /dev/zero | tr '\0' ','; echo; } >separators.csv
peak "$program" check separators.csv
[ "$code" = 1 ] || wrong "separators: exit $code: $(head -n3 err)"
grep -q '^separators.csv:3: the row has 31457281 cells' out || wrong "separators: $(head -c 300 out err)"
[ "$peak" -le 200 ] || wrong "30 MiB of separators took $peak MiB, 200 are the most"
echo "30 MiB of separators: $peak MiB"
[ $failed -eq 0 ]
