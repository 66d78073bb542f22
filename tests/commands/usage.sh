#!/usr/bin/env bash
# Wrong usage is answered with one line on stderr that names the word and the nearest right one.
# usage: usage.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"

# refuses CODE TEXT ARGUMENT…: exit code, one line on stderr with the text in it, nothing on stdout.
refuses() {
    local code=$1 text=$2 got
    shift 2
    "$program" "$@" >out 2>err </dev/null
    got=$?
    if [ $got -ne "$code" ] || [ -s out ] || [ "$(wc -l <err)" -ne 1 ] || ! grep -qF -- "$text" err; then
        echo "cartovid $*: exit $got (wanted $code), stderr: $(cat err) (wanted: $text), stdout: $(head -c 200 out)"
        failed=$((failed + 1))
    fi
}

refuses 2 'unknown option --categroy; did you mean --category?' counts --categroy dons
refuses 2 'unknown option --regoin; did you mean --region?' --regoin 84
refuses 2 'unknown command "cuonts"; did you mean counts?' cuonts
refuses 2 'telemedecine' counts --category telemedcine
refuses 2 'unknown code "telemedcine"' counts --category telemedcine
refuses 2 'Bretagne' list --region Bretagn
refuses 2 'medicen' list --pole medicin
refuses 2 'hospitalier' list --type hospital
refuses 2 '2020-03' counts --month 2020-3
refuses 2 'did you mean industriel-hospitalier?' partners --pairing industriel-hopitalier
refuses 2 'did you mean CHU de Lille?' render --out a.png --partners-of 'CHU de Lile'
refuses 2 'option --search needs a value' list --search
refuses 2 '--from: "2020-13" is no date' list --from 2020-13
refuses 2 'unknown option --bbx; did you mean --bbox?' counts --bbx 4.7,45.6,5,45.9
refuses 2 'as in 4.7,45.6,5,45.9' counts --bbox 4.7,45.6,5
refuses 2 'the longitude comes first' list --within 45.76,104.83,50
refuses 2 'an outline has three points or more' export --out a.csv --inside '4,45 5,45'
refuses 2 'no radius' render --out a.png --within 4.83,45.76,-5
refuses 2 '--format: unknown value "xml"' list --format xml
refuses 2 'did you mean "name"?' list --sort -nme
refuses 2 'leave it out of --format json' list --columns name,city --format json
refuses 2 'did you mean "start_date"?' export --out a.csv --columns id,start_dat
refuses 2 'is named twice' export --out a.gpkg --columns id,name,id
refuses 2 'a width is a number from 48 to 1200' render --out a.png --columns name:9
refuses 2 'there is no file "missing.csv"' check missing.csv
refuses 2 '--data: there is no file' counts --data missing.csv
refuses 2 'names no format' export --out rows.txt
refuses 2 '--paper and --orientation are for .svg and .pdf' export --out rows.csv --paper a4
refuses 2 '--paper is the size' export --out map.pdf --paper a4 --size 800x600
refuses 2 '--orientation turns a sheet of paper' export --out map.svg --orientation portrait
refuses 2 '--paper: unknown value "a5"' export --out map.svg --paper a5
refuses 2 'did you mean .xlsx?' export --out rows.xlxs
refuses 2 '--bom is for .csv' export --bom --out rows.gpkg
refuses 2 'kiosk-config sets up a kiosk' --kiosk-config kiosk.toml
refuses 2 'there is no file' --view saved.json
refuses 2 '--symbols: unknown value' render --out a.png --symbols hexagons
refuses 2 '--fly-to: unknown code "Occitani"; did you mean "Occitanie"?' render --out a.png --fly-to Occitani
refuses 2 '--fly-to: "84,11" is more than one region' render --out a.png --fly-to 84,11
refuses 2 '--soak: "never" is not a number' --soak never
refuses 2 '--soak' --soak 0
refuses 2 '--fly-to: Guadeloupe has its inset' render --out a.png --fly-to Guadeloupe
refuses 2 'render needs --out' render
refuses 2 'publish needs --to DATABASE' publish
refuses 2 'publish needs --to DATABASE' publish --to table.csv
refuses 2 'leave tables= away' publish --to 'PG:dbname=x tables=a.b'
refuses 2 'did you mean dbname?' list --data 'PG:dbnam=x'
refuses 2 'a quote is never closed' counts --data "PG:dbname='x"
for command in '' render; do
    # shellcheck disable=SC2086 # no word at all for the viewer
    "$program" $command --help | grep -- '--fly-to REGION' >/dev/null || wrong "$command --help hides --fly-to"
done
refuses 2 '--size: "big" is not a size' render --out a.png --size big
refuses 1 'rows.csv' export --out nowhere/rows.csv
printf 'id,name\n' >initiatives.csv
refuses 2 'did you mean initiatives.csv?' check initiative.csv
rm initiatives.csv out err
[ -z "$(ls)" ] || wrong "refused commands left files: $(ls)"
[ $failed -eq 0 ]
