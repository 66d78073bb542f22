#!/usr/bin/env bash
# The picture of one initiative: square, in both languages, with a code that a reader reads.
# usage: postcard.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
source=$2
command -v zbarimg >/dev/null || { echo "skipped: zbarimg is missing (package zbar-tools)"; exit 77; }
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

# A town of the mainland, Paris, overseas, and the longest name of the table.
longest=$("$program" list --format json | python3 -c '
import json, sys
print(max(json.load(sys.stdin), key=lambda row: len(row["name"]))["id"])')
ids="$longest"
for region in 84 11 974; do
    ids="$ids $("$program" list --region $region --format json | python3 -c '
import json, sys
print(json.load(sys.stdin)[0]["id"])')"
done
for id in $ids; do
    url=$("$program" list --format json | python3 -c '
import json, sys
print(next(row["source_url"] for row in json.load(sys.stdin) if row["id"] == sys.argv[1]))' "$id")
    for look in "--lang fr" "--lang en --theme dark" "--theme contrast --scale 0.5"; do
        # shellcheck disable=SC2086
        "$program" render --postcard --card "$id" $look --out p.png 2>err || wrong "$id $look: $(cat err)"
        read=$(zbarimg --quiet --raw p.png 2>/dev/null)
        [ "$read" = "$url" ] || wrong "$id $look: the code says \"$read\", not \"$url\""
    done
    "$program" render --postcard --card "$id" --out again.png && "$program" render --postcard --card "$id" --out p.png
    cmp p.png again.png || wrong "$id: other bytes the second time"
done

refused() {
    local code=$1 text=$2
    shift 2
    "$program" render "$@" >out 2>err
    local got=$?
    [ $got -eq "$code" ] || wrong "render $*: exit $got, not $code"
    grep -qF -- "$text" err || wrong "render $*: does not say \"$text\" but: $(cat err)"
    [ -e refused.png ] && wrong "render $*: wrote a picture"
}
refused 2 "needs --card ID" --postcard --out refused.png
refused 2 "leave --ui" --postcard --card "$longest" --ui --out refused.png
refused 2 "--scale" --postcard --card "$longest" --size 800x600 --out refused.png
refused 2 "no initiative has the id" --postcard --card nobody --out refused.png
[ $failed -eq 0 ]
