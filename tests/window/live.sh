#!/usr/bin/env bash
# The table is edited while its map is open, as editors do it: live.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"

shipped="$source/geodata/initiatives.csv"
table="$scratch/table.csv"
cp "$shipped" "$table"
row() { # ID: one more sound row
    printf '%s,Essai,Essai,public,dons,,,Lyon,69,84,4.8357,45.7640,2020-04,,,,https://example.org/,page\n' "$1"
}
# What was there a moment ago is there still, and the band below the top bar says why.
keeps() { # TEXT TITLE
    local i
    for ((i = 0; i < 50; ++i)); do
        picture "$scratch/now.png"
        [ "$(differs "$scratch/sound.png" "$scratch/now.png" 0 70 1280 20)" -le 5000 ] || break
    done
    check "$1: it is said" [ "$(differs "$scratch/sound.png" "$scratch/now.png" 0 70 1280 20)" -gt 5000 ]
    check "$1: the last good data stay" showsTitle "$2"
}

head -1 "$shipped" | grep -q '^id,name,organisation,organisation_type,category,pole,pole_basis,city,department,region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis' ||
    { echo "FAILED: the shipped table has other columns than this test writes"; exit 1; }

openDisplay 1280x800
startProgram --data "$table"
check "the table is shown" showsTitle "651 initiatives"

row X-1 >>"$table"
check "a row that is appended counts" showsTitle "652 initiatives"

head -501 "$shipped" >"$scratch/table.csv~"
mv "$scratch/table.csv~" "$table"
check "a file that is renamed over it is read" showsTitle "500 initiatives"

# A filter holds, whatever the table does.
pressKey slash
sleep 0.3
xdotool type --delay 40 "masque"
pressKey Return
sleep 0.5
found=$(title)
check "a search has found some of them" [ "$found" != "500 initiatives · cartovid" ]
cp "$shipped" "$table"
check "the filter stays, the total is the new one" bash -c "
    for ((i = 0; i < 50; ++i)); do
        [[ \$(xdotool getwindowname $window) != *'sur 651 '* ]] || exit 0
        sleep 0.1
    done
    exit 1"
pressKey Escape Escape r
check "it can be lifted" showsTitle "651 initiatives"

sleep 9 # what was said of the last reading has gone
awayPointer
picture "$scratch/sound.png"

# Half-written: the last row is cut. Then complete.
head -c 200000 "$shipped" | head -c -7 >"$table"
keeps "half-written" "651 initiatives"
head -301 "$shipped" >"$table"
check "once it is whole, it is shown" showsTitle "300 initiatives"

echo "no table at all" >"$table"
keeps "broken" "300 initiatives"
: >"$table"
keeps "empty" "300 initiatives"
rm "$table"
keeps "deleted" "300 initiatives"
check "the window still answers" bash -c "xdotool key l; sleep 0.5; xdotool key l"
cp "$shipped" "$table"
check "a table that comes back is shown" showsTitle "651 initiatives"
sleep 9
awayPointer
picture "$scratch/mended.png"
check "and nothing is said any more" [ "$(differs "$scratch/sound.png" "$scratch/mended.png")" -le 50 ]

# Some rows are no rows: the others are shown.
{ cat "$shipped"; echo "Y-1,broken,,,,,,,,,,,,,,,,"; row Y-2; } >"$table"
check "refused rows cost no other row" showsTitle "652 initiatives"

closeWindow
check "closing it ends the program" [ "$code" = 0 ]
done_
