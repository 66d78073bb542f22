#!/usr/bin/env bash
# What was saved is damaged or cannot be saved, one CASE at a time: settings.sh PROGRAM SOURCE CASE
. "$(dirname -- "${BASH_SOURCE[0]}")/head.sh"

case $fault in
truncated)
    "$program" counts --format json --region 53 >/dev/null || wrong "counts fails"
    printf '{"format": "cartovid-view", "version": 1, "selection": {"region": ["5' >view.json
    cp view.json before.json
    ends 1 "view.json" "$program" counts --view view.json
    cmp -s view.json before.json || wrong "the file was touched"
    printf 'diagonal = 32\nidle_seconds = "x' >kiosk.toml
    ends 1 "" "$program" check kiosk.toml
    cat out >>err
    says "kiosk.toml:2"
    ;;
newer-version)
    printf '{"format": "cartovid-view", "version": 99, "symbols": "holograms"}' >view.json
    ends 1 "version 99" "$program" counts --view view.json
    printf '{"format": "cartovid-tour", "version": 99, "scenes": []}' >tour.json
    ends 1 "version 99" "$program" render --tour tour.json --scene 1 --out scene.png
    ;;
folder-not-writable)
    # A file where the folder should be, and a file system that takes nothing: root may write anywhere else.
    : >file
    for out in file/map.png /proc/map.svg file/rows.csv /proc/page.html; do
        command=export
        [[ $out != *.png ]] || command=render
        ends 1 "${out%/*}" "$program" "$command" --out "$out"
    done
    ends 1 "file" "$program" export --kit file/kit
    [ ! -s file ] || wrong "something was written"
    ;;
*) wrong "no such case: $fault" ;;
esac
[ $failed -eq 0 ]
