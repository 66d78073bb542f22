#!/usr/bin/env bash
# A press kit: whole, the same twice, gone on with after an interruption, never in another's folder.
# usage: kit.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"
options="--kit-by pole --size 640x400 --category dons"

"$program" export --kit first $options >out 2>err || wrong "exit $?: $(cat err)"
grep -q "70 files written, 7 sheets" out || wrong "said: $(cat out)"
[ -s err ] && wrong "stderr is no terminal, and yet: $(cat err)"
for page in index.html index.en.html; do
    for name in $(grep -o 'href="[^"]*"' "first/$page" | sed 's/href="//;s/"//'); do
        [ -s "first/$name" ] || wrong "$page: $name is not there"
    done
done
[ "$(grep -o '<article>' first/index.html | wc -l)" = 7 ] || wrong "the page has not seven sheets"

# Each file holds what the command line counts.
for pole in medicen none; do
    folder=medicen-paris-region
    [ "$pole" = none ] && folder=hors-pole
    want=$("$program" counts --category dons --pole "$pole" --format json | grep -o '"selected":[0-9]*')
    for name in "first/$folder/$folder-fr.csv" "first/$folder/$folder-en.xlsx"; do
        [ "$("$program" counts --data "$name" --format json | grep -o '"selected":[0-9]*')" = "$want" ] ||
            wrong "$name does not hold $want"
    done
    [ "$("$program" counts --view "first/$folder/$folder-fr.png" --format json | grep -o '"selected":[0-9]*')" = \
        "$want" ] || wrong "the picture of $pole shows something else"
done

# Interrupted, gone on with: the same bytes as in one go.
mkdir second
"$program" export --kit second $options >out 2>err &
writer=$!
for ((i = 0; i < 600; i++)); do
    [ "$(find second -name '*.png' | wc -l)" -ge 2 ] && break
    sleep 0.05
done
kill -9 $writer
wait $writer 2>/dev/null
[ -e second/index.html ] && wrong "it was too quick to be interrupted"
mkdir -p second/notes && echo mine >second/notes/letter.txt
"$program" export --kit second $options >out 2>err || wrong "going on: exit $?: $(cat err)"
[ "$(cat second/notes/letter.txt)" = mine ] || wrong "a file of somebody else is gone"
grep -q "not of this kit: notes/letter.txt$" err || wrong "a file of somebody else is not named: $(cat err)"
rm -r second/notes
diff -r first second || wrong "the interrupted kit differs"
"$program" export --kit second $options >out 2>err
grep -q "^second: 0 files written" out || wrong "a whole kit is written again: $(cat out)"

# A file that was damaged, cut short or removed since is written again, and no other.
(cd second && sha256sum --quiet -c kit.sha256) || wrong "kit.sha256 does not hold"
printf 'X' | dd of=second/medicen-paris-region/medicen-paris-region-fr.png bs=1 seek=3000 conv=notrunc 2>/dev/null
truncate -s 100 second/hors-pole/hors-pole-en.csv
rm second/hors-pole/hors-pole-fr.svg
"$program" export --kit second $options >out 2>err
grep -q "^second: 3 files written" out || wrong "damaged files are not noticed: $(cat out)"
diff -r first second || wrong "a mended kit differs"

# Its tables come in the order of `export`, also where a view has one of its own.
"$program" render --out sorted.png --size 320x240 --category dons --sort -date,name >out 2>err || wrong "$(cat err)"
"$program" export --kit sorted --kit-by pole --size 640x400 --view sorted.png >out 2>err || wrong "$(cat err)"
"$program" export --out rows.csv --view sorted.png --pole medicen >out 2>err || wrong "$(cat err)"
cmp -s rows.csv sorted/medicen-paris-region/medicen-paris-region-fr.csv ||
    wrong "the kit's table is in another order than that of export"
cmp -s rows.csv first/medicen-paris-region/medicen-paris-region-fr.csv && wrong "the view's order changes nothing"

# For another program it says how far it is.
"$program" export --kit second $options --progress >out 2>err
grep -q "^progress 69/70$" out || wrong "no progress in lines: $(head -c 200 out)"

# refused EXIT TEXT ARGUMENT…
refused() {
    local code=$1 text=$2
    shift 2
    "$program" export "$@" >out 2>err
    local got=$?
    [ $got -eq "$code" ] || wrong "export $*: exit $got, not $code"
    grep -qF -- "$text" err || wrong "export $*: does not say \"$text\" but: $(cat err)"
}
refused 1 "another table, selection or size" --kit second --kit-by pole --size 640x400
mkdir full && echo mine >full/letter.txt
refused 1 "is not empty and holds no kit" --kit full
[ "$(ls -A full)" = letter.txt ] || wrong "it wrote into a folder of somebody else"
refused 2 "did you mean region?" --kit third --kit-by regoin
refused 2 "leave --out away" --kit third --out a.png
refused 2 "add --kit FOLDER" --out a.csv --kit-by pole
refused 1 "cannot make the folder" --kit full/letter.txt
[ -e third ] && wrong "a refused kit made a folder"
[ $failed -eq 0 ]
