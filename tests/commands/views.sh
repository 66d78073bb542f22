#!/usr/bin/env bash
# --view: a saved view selects and draws as its options would; a broken one is named, and `render`
# and `counts` write nothing in its place.
# usage: views.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

cat >view.json <<'END'
{"format": "cartovid-view", "version": 1, "language": "en", "theme": "dark", "symbols": "bubbles",
 "selection": {"category": ["telemedecine"], "region": ["84", "11"]},
 "camera": {"x": 652000, "y": 6862000, "zoom": 3}, "a later key": {"kept": true}}
END
options="--category telemedecine --region 84,11"
for format in json csv table; do
    "$program" counts --format $format --view view.json >viewed || wrong "counts --view failed"
    "$program" counts --format $format $options >typed || wrong "counts failed"
    cmp -s viewed typed || wrong "counts --format $format of a view differ from those of its options"
done
"$program" list --view view.json --region 84 >viewed
"$program" list --category telemedecine --region 84 >typed
cmp -s viewed typed || wrong "an option does not take the place of what the view says"

draw() { "$program" render --size 640x400 "$@" || wrong "render $* failed"; }
draw --view view.json --out viewed.png
draw $options --lang en --theme dark --symbols bubbles --camera 652000,6862000,3 --out typed.png
pixels() { convert "$1" rgba:-; } # the texts beside them may differ: unknown keys are kept
cmp -s <(pixels viewed.png) <(pixels typed.png) || wrong "the picture of a view differs from that of its options"

printf '{"format": "cartovid-view", "version": 1, "symb' >short.json
printf '{"format": "cartovid-view", "version": 99}' >newer.json
printf '{"format": "cartovid-view", "version": 1, "camera": {"x": 1e300}}' >huge.json
printf '{"format": "cartovid-view", "version": 1, "selection": {"pole": ["atlantis"]}}' >unknown.json
head -c 300000 /dev/zero | tr '\0' '[' >deep.json
head -c 3000000 /dev/zero | tr '\0' ' ' >large.json
: >empty.json
mkdir folder.json
for name in short newer huge unknown deep large empty folder; do
    for command in counts list "render --out $name.png" "export --out $name.csv"; do
        timeout 20 "$program" $command --view $name.json >out 2>err
        code=$?
        [ $code -eq 1 ] || wrong "$command --view $name.json: exit $code, wanted 1"
        grep -q "$name.json" err || wrong "$command --view $name.json does not name the file: $(cat err)"
        [ "$(wc -l <err)" -eq 1 ] || wrong "$command --view $name.json says more than a line: $(cat err)"
        [ ! -s out ] || wrong "$command --view $name.json printed something"
        [ ! -e $name.png ] && [ ! -e $name.csv ] || wrong "$command --view $name.json left a file"
    done
done
[ $failed -eq 0 ]
