#!/usr/bin/env bash
# A kiosk with a real finger, real keys and real time: locked, starts over as it was, opens with the PIN:
# kiosk.sh PROGRAM SOURCE
. "$(dirname -- "${BASH_SOURCE[0]}")/display.sh"
openDisplay 1920x1080

lives() { kill -0 "$viewer" 2>/dev/null; }
shot() { import -silent -window "$window" "$1"; }
# changesFrom FILE SECONDS X Y W H: waits until a part of the window differs from the picture.
changesFrom() {
    local i
    for ((i = 0; i < $2 * 2; ++i)); do
        shot "$scratch/now.png"
        [ "$(differs "$1" "$scratch/now.png" "$3" "$4" "$5" "$6")" -lt 2000 ] || return 0
        sleep 0.5
    done
    return 1
}
# comesBackTo FILE SECONDS: waits until the whole window is that picture again, pixel by pixel.
comesBackTo() {
    local i left=-1
    for ((i = 0; i < $2 * 4; ++i)); do
        shot "$scratch/now.png"
        left=$(compare -metric AE "$1" "$scratch/now.png" null: 2>&1 || true)
        [ "$left" != 0 ] || return 0
        sleep 0.25
    done
    echo "  pixels that differ: $left"
    return 1
}

line=$(printf '2468\n' | "$program" --kiosk-hash-pin)
mkdir "$scratch/log" "$scratch/report"
cat >"$scratch/kiosk.toml" <<TOML
diagonal = 32
idle_seconds = 10
idle_card_seconds = 10
ring_seconds = 12
them = "dark"
reduced_motion = true
report = true
report_folder = "$scratch/report"
log_folder = "$scratch/log"
$line
TOML
startProgram --kiosk --kiosk-config "$scratch/kiosk.toml"
check "it fills the screen" [ "$(xdotool getwindowgeometry "$window" | grep -c 1920x1080)" = 1 ]
check "what is wrong with the configuration is said, with its line" grep -q 'kiosk.toml:5: key "them"' "$scratch/said"
check "and stands in the log" grep -q 'kiosk.toml:5: key "them"' "$scratch/log/kiosk.log"
shot "$scratch/attract.png"

# Nobody may close it, by no key.
pressKey alt+F4 ctrl+q ctrl+w F11 F1 super ctrl+alt+Delete alt+Tab Print
python3 "$source/tests/window/ask_to_close.py" "$window"
xdotool click 3 click 2
sleep 0.5
check "Alt+F4, Ctrl+Q and a request to close do nothing" lives
pressKey Escape Escape Escape
sleep 0.3
check "Escape does not close it either" lives

# A visit, left alone: the ring, then the start.
touchAt 960 500
shot "$scratch/visit.png"
check "a touch begins a visit: the call goes" [ "$(differs "$scratch/attract.png" "$scratch/visit.png" 1500 400 400 500)" -gt 5000 ]
touchAt 860 1035
settled
shot "$scratch/later.png"
check "a button of the strip does something" [ "$(differs "$scratch/visit.png" "$scratch/later.png")" -gt 500 ]
check "left alone it asks whether anybody is there" changesFrom "$scratch/later.png" 14 760 340 400 300
shot "$scratch/ring.png"
touchAt 960 500
settled
shot "$scratch/after.png"
check "a touch ends the question and touches nothing below" [ "$(differs "$scratch/later.png" "$scratch/after.png")" -lt 2000 ]
check "left alone for good it starts over, the same to the pixel" comesBackTo "$scratch/attract.png" 45

# The way out.
touchAt 960 500
for corner in "5 5" "1914 5" "1914 1074" "5 1074"; do
    # shellcheck disable=SC2086
    touchAt $corner
done
settled
shot "$scratch/pad.png"
check "four corners bring the pad" [ "$(differs "$scratch/visit.png" "$scratch/pad.png" 760 340 400 400)" -gt 5000 ]
python3 "$source/tests/window/ask_to_close.py" "$window"
sleep 0.3
check "which closes nothing" lives
pressKey 1 1 1 1 Return
sleep 2
python3 "$source/tests/window/ask_to_close.py" "$window"
sleep 0.3
check "a wrong PIN opens nothing" lives
pressKey 2 4 6 8 Return
for ((i = 0; i < 40; ++i)); do
    grep -q 'PIN was right' "$scratch/said" && break
    sleep 0.25
done
check "the right one does" grep -q 'PIN was right' "$scratch/said"
closeWindow
check "then it closes with code 0 (was $code)" [ "$code" = 0 ]
check "what was refused is counted" grep -Eq 'refused while locked: [1-9][0-9]* keys, [1-9][0-9]* buttons, .* [1-9][0-9]* requests to close' "$scratch/said"
cat "$scratch/said"
check "the day's report is there" [ "$(find "$scratch/report" -name 'cartovid-*.html' | wc -l)" = 1 ]
check "and has counted the visits" grep -Eq '"visits": *[23]' "$scratch"/report/cartovid-*.json
done_
