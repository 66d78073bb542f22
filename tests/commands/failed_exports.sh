#!/usr/bin/env bash
# A failed export leaves no half file, never destroys the one that was there, and says what to do.
# usage: failed_exports.sh PROGRAM SOURCE_DIR
set -uo pipefail
program=$1
# shellcheck source=tests/commands/head.sh
. "$(dirname -- "$0")/head.sh"
formats="csv geojson gpkg xlsx png svg pdf html"
olds="old.csv old.geojson old.gpkg old.html old.pdf old.png old.svg old.xlsx"

# refused EXIT TEXT ARGUMENT…: `cartovid export ARGUMENT…` ends so and says so.
refused() {
    local code=$1 text=$2
    shift 2
    "$program" export "$@" >out 2>err
    local got=$?
    [ $got -eq "$code" ] || wrong "export $*: exit $got, not $code"
    grep -qF -- "$text" err || wrong "export $*: does not say \"$text\" but: $(cat err)"
    [ -s out ] && wrong "export $*: said on stdout: $(cat out)"
}
# onlyThese FOLDER NAME…: the folder holds these and nothing else, hidden ones included.
onlyThese() {
    local folder=$1
    shift
    [ "$(ls -A "$folder" | sort)" = "$(printf '%s\n' "$@" | sort | sed '/^$/d')" ] ||
        wrong "$folder holds: $(ls -A "$folder" | tr '\n' ' ')"
}

mkdir target
refused 2 "did you mean .geojson?" --out target/a.geojsn
refused 2 "did you mean .xlsx?" --out target/a.xls
refused 2 "did you mean .gpkg?" --out target/a.gpk
refused 2 ".csv, .geojson, .gpkg, .xlsx" --out target/a
refused 2 "--size is for pictures" --out target/a.csv --size 800x600
refused 2 "--transparent is for pictures" --out target/a.xlsx --transparent
refused 2 "is not a size" --out target/a.png --size 0x0
refused 2 "16000 a side is the most" --out target/a.png --size 9000x9000 --scale 2
for wrong in 0x0 15x900 16001x900 -5x20 900 900x 1e3x900; do
    refused 2 "--pixels" --out target/a.png "--pixels=$wrong"
    refused 2 "--size" --out target/a.png "--size=$wrong"
done
refused 2 "leave --size, --scale" --out target/a.png --pixels 900x900 --size 900x900
refused 2 "leave --size, --scale, --pixels" --out target/a.html --pixels 900x900
refused 2 "--pixels is for pictures" --out target/a.csv --pixels 900x900
refused 2 "is a folder; name a file in it" --out target
refused 2 "--bom is for .csv" --out target/a.xlsx --bom
onlyThese target ""
for ending in $formats; do
    mkdir -p "folders/a.$ending/kept"
    refused 2 "is a folder; name a file in it" --out "folders/a.$ending"
    onlyThese "folders/a.$ending" kept
    refused 1 "create its folder first" --out "nowhere/a.$ending"
done
[ -e nowhere ] && wrong "a folder that nobody asked for"

# The note cannot be written: then neither is the table.
mkdir -p target/b.lisezmoi.txt
refused 1 "b.lisezmoi.txt" --out target/b.csv
onlyThese target b.lisezmoi.txt
rmdir target/b.lisezmoi.txt

# A disk that is full, as a limit on the size of files: the old file stays as it was.
for ending in $formats; do
    echo "the old one" >"target/old.$ending"
    (
        ulimit -f 8 # blocks of 1024 bytes, less than any of the files
        refused 1 "old.$ending" --out "target/old.$ending"
        refused 1 "new.$ending" --out "target/new.$ending"
        exit $failed
    ) || failed=$((failed + 1))
    [ "$(cat "target/old.$ending")" = "the old one" ] || wrong "the old .$ending is gone"
    [ -w /dev/full ] && ln -sf /dev/full "full.$ending" && refused 1 "space" --out "full.$ending"
done
onlyThese target $olds

# A real full disk, where we may mount one.
if mkdir disk && mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null; then
    for ending in $formats; do
        echo "the old one" >"disk/old.$ending"
        refused 1 "free some space" --out "disk/old.$ending"
        [ "$(cat "disk/old.$ending")" = "the old one" ] || wrong "full disk: the old .$ending is gone"
    done
    onlyThese disk $olds
    # Postcard and picture of `render` likewise.
    card=$("$program" list --format csv | sed -n '2s/,.*//p')
    for options in "--postcard --card $card" "--size 900x600"; do
        "$program" render --out disk/old.png $options >out 2>err && wrong "full disk: render $options is no error"
        grep -q "free some space" err || wrong "full disk: render $options says: $(cat err)"
        [ "$(cat disk/old.png)" = "the old one" ] || wrong "full disk: render $options destroyed the old file"
    done
    onlyThese disk $olds
    umount disk

    # A press kit: what is written is whole, and it goes on when there is room again.
    mount -t tmpfs -o size=400k tmpfs disk
    kit="--kit-by pole --size 640x400 --category dons"
    refused 1 "free some space" --kit disk/kit $kit
    [ -z "$(find disk -name '*.tmp')" ] || wrong "full disk: the kit leaves half files"
    [ -e disk/kit/index.html ] && wrong "full disk: a kit that is not whole has an index"
    mount -o remount,size=64m disk
    "$program" export --kit disk/kit $kit >out 2>err || wrong "room again: $(cat err)"
    "$program" export --kit whole $kit >out 2>err || wrong "a kit: $(cat err)"
    diff -r whole disk/kit || wrong "a kit that met a full disk differs"
    mount -o remount,ro disk
    refused 1 "cannot make the folder" --kit disk/other $kit
    for ending in $formats; do
        refused 1 "cannot write" --out "disk/new.$ending"
    done
    onlyThese disk kit
    umount disk
else
    echo "not tried: a full disk (mounting needs root)"
fi

# A folder that may not be written to; root may.
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w target
    for ending in $formats; do
        refused 1 "choose a folder that you may write to" --out "target/old.$ending"
    done
    chmod u+w target
elif [ -d /proc/self ]; then
    refused 1 "cannot write" --out /proc/self/a.gpkg
fi
onlyThese target $olds

# And when all is well the old one is replaced as a whole, through a link too, with its permissions.
for ending in $formats; do
    chmod 640 "target/old.$ending"
    ln -s "target/old.$ending" "link.$ending"
    "$program" export --region 84 --out "link.$ending" >out 2>err || wrong "link.$ending: $(cat err)"
    [ -L "link.$ending" ] || wrong "link.$ending is no link any more"
    [ "$(stat -c %a "target/old.$ending")" = 640 ] || wrong "old.$ending has other permissions"
    if [ "$ending" = html ]; then # whole: its last line is there
        [ "$(tail -n 1 "target/old.html")" = "</html>" ] || wrong "old.html is not whole"
        continue
    fi
    from=--data
    case $ending in png | svg | pdf) from=--view ;; esac # a picture holds no rows, but the view it was made from
    "$program" counts "$from" "target/old.$ending" --format json >out 2>err || wrong "old.$ending: $(cat err)"
done
onlyThese target $olds
[ $failed -eq 0 ]
