#!/usr/bin/env bash
# What happens to a running viewer, one CASE at a time: running.sh PROGRAM SOURCE CASE
. "$(dirname -- "${BASH_SOURCE[0]}")/../window/display.sh"
fault=$3
table=$scratch/table.csv
all=$source/geodata/initiatives.csv

# goesOn TEXT: it still answers a key, and ends as always.
goesOn() {
    check "it goes on" showsTitle "$1"
    pressKey h
    settled
    closeWindow
    check "closing ends with code 0 (was $code)" [ "$code" = 0 ]
    cat "$scratch/said"
}

openDisplay 1280x800
case $fault in
replaced-by-rename)
    cp "$all" "$table"
    startProgram --data "$table"
    check "the table is shown" showsTitle "651 initiatives"
    head -n 101 "$all" >"$scratch/next.csv"
    mv "$scratch/next.csv" "$table"
    check "the new file is shown" showsTitle "100 initiatives"
    cp "$all" "$scratch/next.csv" # and once more: it is the name that is watched, not the file that was there
    mv "$scratch/next.csv" "$table"
    goesOn "651 initiatives"
    ;;
half-written)
    head -n 201 "$all" >"$table"
    startProgram --data "$table"
    check "the table is shown" showsTitle "200 initiatives"
    # As a slow program writes: the first part ends within a row, the second comes 2 s later.
    size=$(($(stat -c %s "$all") / 2))
    head -c "$size" "$all" >"$table"
    sleep 2
    tail -c +"$((size + 1))" "$all" >>"$table"
    goesOn "651 initiatives"
    ;;
deleted)
    head -n 201 "$all" >"$table"
    startProgram --data "$table"
    check "the table is shown" showsTitle "200 initiatives"
    rm "$table"
    sleep 2
    check "the last good data stay" showsTitle "200 initiatives"
    cp "$all" "$table"
    goesOn "651 initiatives"
    ;;
context-lost)
    # The same stage and toolkit as in the window; contexts are thrown away between two visits.
    timeout 120 "$program" --soak 0.15 >"$scratch/out" 2>"$scratch/said" || check "the soak ends well" false
    check "contexts were lost and made anew" grep -qE '^end.* [1-9][0-9]* rebuilds' "$scratch/out" "$scratch/said"
    cat "$scratch/out" "$scratch/said"
    ;;
clock-jumps)
    library=$(find /usr/lib -name libfaketime.so.1 | head -n1)
    [ -n "$library" ] || { echo "SKIPPED: faketime is missing here"; exit 77; }
    export FAKETIME_TIMESTAMP_FILE=$scratch/time FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1
    echo "+0d" >"$scratch/time"
    cat >"$scratch/kiosk.toml" <<END
diagonal = 32
idle_seconds = 600
report = true
END
    LD_PRELOAD=$library startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
    for leap in +1d -2d +400d +0d; do
        echo "$leap" >"$scratch/time"
        touchAt 600 400
        settled
        check "it goes on after $leap" kill -0 "$viewer"
    done
    check "and shows its map" showsTitle "651 initiatives"
    kill -TERM "$viewer"
    code=0
    wait "$viewer" || code=$?
    check "it ends with code 0 (was $code)" [ "$code" = 0 ]
    cat "$scratch/said"
    ;;
*) check "there is a case $fault" false ;;
esac
done_
