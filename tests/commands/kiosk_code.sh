#!/usr/bin/env bash
# The code on a kiosk's card, as the screen shows it when a card opens, leads to the source of its initiative.
# usage: kiosk_code.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
command -v zbarimg >/dev/null || { echo "skipped: zbarimg is missing (package zbar-tools)"; exit 77; }
export LIBGL_ALWAYS_SOFTWARE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
wrong() { echo "$*"; failed=$((failed + 1)); }

"$program" list --format json >rows.json || exit 1
# The longest and the shortest card, the longest address.
python3 - >ids <<'PY'
import json
rows = json.load(open("rows.json"))
text = lambda row: len(row["name"]) + len(row["summary_fr"])
for row in (min(rows, key=text), max(rows, key=text), max(rows, key=lambda row: len(row["source_url"]))):
    print(row["id"], row["source_url"])
PY
while read -r id url; do
    for look in "--size 1920x1080" "--size 1080x1920" "--size 3840x2160" \
        "--size 1920x1080 --theme contrast --lang en" "--size 1080x1920 --theme dark"; do
        # shellcheck disable=SC2086
        "$program" render --ui --kiosk-shows visit --screen-diagonal 32 --card "$id" $look --out p.png 2>err ||
            wrong "$id $look: $(cat err)"
        read=$(zbarimg --quiet --raw p.png 2>/dev/null)
        [ "$read" = "$url" ] || wrong "$id $look: the code says \"$read\", not \"$url\""
    done
done <ids
[ $failed -eq 0 ]
